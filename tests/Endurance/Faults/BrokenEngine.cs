using Mostrador.Kernel.Documents;

namespace Mostrador.Endurance.Faults;

/// <summary>How a store is broken on purpose, to see that the checks find it.</summary>
internal enum Breakage
{
    /// <summary>It is whole.</summary>
    None,

    /// <summary>Now and then it leaves out one operation of a commit.</summary>
    DropsAnOperation,

    /// <summary>Now and then it adds to counters twice.</summary>
    AddsTwice,

    /// <summary>Now and then it says that it has stored what it has not.</summary>
    ForgetsCommits,

    /// <summary>It looks at no floor, so that the last unit is sold again and again.</summary>
    IgnoresFloors,
}

/// <summary>A store that loses or doubles what it is given. No product code stands behind this: it is what the checks must find.</summary>
internal sealed class BrokenEngine(IDocumentEngine inner, Breakage breakage, FaultDice dice) : EngineBetween(inner)
{
    private const double Likelihood = 0.02;

    public static IDocumentEngine Of(IDocumentEngine inner, Breakage breakage, FaultDice dice) =>
        breakage == Breakage.None ? inner : new BrokenEngine(inner, breakage, dice);

    public override async Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        if (breakage == Breakage.IgnoresFloors)
            return await base.Commit(partition, [.. operations.Select(WithoutFloor)], cancellation);
        if (!dice.Throws($"broken: {breakage}", Likelihood))
            return await base.Commit(partition, operations, cancellation);
        return breakage switch
        {
            Breakage.ForgetsCommits => CommitOutcome.Committed,
            Breakage.DropsAnOperation => await base.Commit(partition, Without(operations, dice.Below(operations.Count)), cancellation),
            Breakage.AddsTwice => await base.Commit(partition, [.. operations.Select(Doubled)], cancellation),
            _ => await base.Commit(partition, operations, cancellation),
        };
    }

    private static IReadOnlyList<DocumentOperation> Without(IReadOnlyList<DocumentOperation> operations, int one) =>
        operations.Count == 1 ? operations : [.. operations.Where((_, index) => index != one)];

    private static DocumentOperation WithoutFloor(DocumentOperation operation) => operation is IncrementDocument increment
        ? increment with { Increments = [.. increment.Increments.Select(each => each with { Floor = null })] }
        : operation;

    private static DocumentOperation Doubled(DocumentOperation operation) => operation is IncrementDocument increment
        ? increment with { Increments = [.. increment.Increments.Select(each => each with { By = 2 * each.By, Floor = null })] }
        : operation;
}
