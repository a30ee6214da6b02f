using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Shifts;

/// <summary>SIMs of a plan that a seller counted (contract 10.1): an item of the inventories of an opening and a closing.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Counted">What he found.</param>
/// <param name="Recorded">What should be there, if the client says so.</param>
/// <param name="Remarks">What he has to say.</param>
public sealed record CountedPlan(string Plan, long Counted, long? Recorded, string? Remarks)
{
    /// <summary>Plans of one inventory, at most: the counts of a shift are one document.</summary>
    public const int MostPlans = 100;

    private const long MostUnits = 1_000_000_000;

    private static readonly TextField PlanField = new("plan", least: 1);
    private static readonly IntegerField CountedField = new("cantidad_reportada", least: 0, most: MostUnits);
    private static readonly NullableValue<long> RecordedField = new(new IntegerField("cantidad_sistema", least: 0, most: MostUnits));
    private static readonly NullableText RemarksField = ShiftRemarks.Field("observaciones");

    /// <summary>The fields of an item.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [PlanField, CountedField, RecordedField, RemarksField];

    /// <summary>The list of them.</summary>
    internal static ListField<CountedPlan> List(string name) =>
        new(name, new ObjectField<CountedPlan>("plan", Fields, Read), most: MostPlans, required: false) { Aliases = ["inventarios"] };

    /// <summary>A plan stands once.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">One stands twice.</exception>
    internal static void CheckDistinct(IEnumerable<CountedPlan> plans)
    {
        var seen = new HashSet<string>();
        if (plans.FirstOrDefault(one => !seen.Add(one.Plan)) is { Plan: var twice })
            throw FastApiAnswer.BadRequest($"Plan duplicado en inventario: {twice}");
    }

    private static CountedPlan Read(Input item) =>
        new(item.Read(PlanField), item.Read(CountedField), item.Read(RecordedField), item.Read(RemarksField));
}

/// <summary>What people say of a shift or of a count.</summary>
internal static class ShiftRemarks
{
    private const int Longest = 1000;

    public static NullableText Field(string name, params IReadOnlyList<string> aliases) => new(new TextField(name, most: Longest) { Aliases = aliases });
}
