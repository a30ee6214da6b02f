using System.Globalization;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>An increment as Cosmos DB carries it out: a patch with a condition on the stored item.</summary>
internal static class IncrementPatch
{
    public static IReadOnlyList<PatchOperation> Operations(IncrementDocument increment) =>
        [.. increment.Increments.Select(one => PatchOperation.Increment($"{IndexingPlan.BodyPrefix}{one.Path}", one.By))];

    /// <summary>
    /// Holds where every path has a whole number and every sum is within its floor and ceiling, as long as doubles can tell: a body with greater
    /// numbers, and sums that leave their range, are not computed there (<see cref="ExactBody"/>).
    /// </summary>
    public static string Condition(IncrementDocument increment, long now)
    {
        var alive = CosmosQuery.Alive(now.ToString(CultureInfo.InvariantCulture));
        return $"FROM c WHERE {alive} AND NOT IS_DEFINED(c.exact){string.Concat(increment.Increments.Select(Condition))}";
    }

    private static string Condition(FieldIncrement increment)
    {
        // What holds of the sum is said of the number itself: 128 bits, because the difference may need more than 64.
        var least = Int128.Max(-ExactBody.Greatest, Int128.Max(-ExactBody.Greatest, increment.Floor ?? long.MinValue) - increment.By);
        var most = Int128.Min(ExactBody.Greatest, Int128.Min(ExactBody.Greatest, increment.Ceiling ?? long.MaxValue) - increment.By);
        var number = CosmosQuery.Member(increment.Path);
        return string.Create(
            CultureInfo.InvariantCulture,
            $" AND IS_NUMBER({number}) AND FLOOR({number}) = {number} AND {number} >= {least} AND {number} <= {most}");
    }
}
