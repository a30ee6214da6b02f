namespace Mostrador.Kernel.Forecasting;

/// <summary>How a forest is grown. Nothing but <see cref="Threads"/> may vary without the forest varying too.</summary>
public sealed record ForestPlan
{
    /// <summary>The most trees of a forest.</summary>
    public const int MostTrees = 10_000;

    /// <summary>How many trees, 1 to 10,000.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>Where the randomness starts: the same rows and the same seed give the same forest on every machine.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many features, drawn anew for each split, are looked at; null = all of them.</summary>
    public int? FeaturesPerSplit { get; init; }

    /// <summary>How many threads grow trees; null = one per core.</summary>
    public int? Threads { get; init; }
}
