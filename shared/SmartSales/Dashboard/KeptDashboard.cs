using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Dashboard;

/// <summary>The dashboard as it was computed last, for all who ask within five minutes, on every instance (contract 4.2).</summary>
public sealed record KeptDashboard : IDocument<KeptDashboard>
{
    /// <summary>The key of the only one.</summary>
    public const string OnlyKey = "all";

    /// <summary>
    /// Characters of an answer that is kept, at most. The products that run out are all in it: with thousands of them it would be more than
    /// a document holds, where one of these characters takes six bytes.
    /// </summary>
    public const int MostText = 256 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public static DocumentType<KeptDashboard> Type { get; } = new("smartsales-dashboard", SmartSalesDocuments.Stored.KeptDashboard);

    /// <inheritdoc/>
    public string Key { get; init; } = OnlyKey;

    /// <summary>How often any order had been written before it was computed.</summary>
    public required long Version { get; init; }

    /// <summary>When it was computed.</summary>
    public required DateTimeOffset ComputedAt { get; init; }

    /// <summary>The answer, as it was written.</summary>
    public required string Answer { get; init; }

    /// <summary>Whether it may still be shown.</summary>
    public bool Holds(long version, DateTimeOffset now) => Version == version && now >= ComputedAt && now - ComputedAt < Life;
}
