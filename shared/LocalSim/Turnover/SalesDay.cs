using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Turnover;

/// <summary>A business day with at least one sale. Its version moves whenever a sale of the day is registered or changes.</summary>
public sealed record SalesDay : IDocument<SalesDay>
{
    /// <inheritdoc/>
    public static DocumentType<SalesDay> Type { get; } = new("localsim-sales-day", LocalSimDocuments.Stored.SalesDay, new DocumentIndex("date"));

    /// <summary>The day.</summary>
    public static DocumentField<DateOnly> DateField { get; } = new("date");

    /// <summary>The version.</summary>
    public static DocumentField<long> VersionField { get; } = new("version");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How many changes there were.</summary>
    public required long Version { get; init; }
}
