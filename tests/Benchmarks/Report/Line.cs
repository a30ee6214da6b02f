using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Report;

/// <summary>One line of the table: a figure beside its reference, measured in the same run.</summary>
internal sealed record Line(string What, double Value, string Unit, string Reference, double ReferenceValue)
{
    /// <summary>The figure as a multiple of its reference.</summary>
    public double Ratio => Value / ReferenceValue;

    /// <summary>Where the figure is a load's rate: the rest of what was measured.</summary>
    public Measured? Load { get; init; }

    /// <summary>What is wanted, in words; null = nothing in particular.</summary>
    public string? Goal { get; init; }

    /// <summary>Whether the goal is reached; null without one.</summary>
    public bool? IsReached { get; init; }

    /// <summary>The rate of a load.</summary>
    public static Line Of(string what, Measured load, string reference, double referenceRate) =>
        new(what, load.PerSecond, "req/s", reference, referenceRate) { Load = load };
}
