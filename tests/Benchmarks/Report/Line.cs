namespace Mostrador.Benchmarks.Report;

/// <summary>One line of the table: a figure beside its reference, measured in the same run.</summary>
internal sealed record Line(string What, double Value, string Unit, double? P50, double? P99, string Reference, double ReferenceValue)
{
    /// <summary>The figure as a multiple of its reference.</summary>
    public double Ratio => Value / ReferenceValue;

    /// <summary>What is wanted, in words; null = nothing in particular.</summary>
    public string? Goal { get; init; }

    /// <summary>Whether the goal is reached; null without one.</summary>
    public bool? IsReached { get; init; }
}
