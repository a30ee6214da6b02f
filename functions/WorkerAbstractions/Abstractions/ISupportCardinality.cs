namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>A trigger that can hand over one event or an array of them.</summary>
public interface ISupportCardinality
{
    /// <summary>One event or many per call.</summary>
    Cardinality Cardinality { get; set; }
}

/// <summary>How many events one call receives.</summary>
public enum Cardinality
{
    /// <summary>An array.</summary>
    Many,

    /// <summary>A single one.</summary>
    One,
}
