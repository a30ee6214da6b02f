using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Turnover;

/// <summary>A business day on which something was bought or sold. Its version moves whenever a purchase or sale of the day changes.</summary>
public sealed record TradeDay : IDocument<TradeDay>
{
    /// <inheritdoc/>
    public static DocumentType<TradeDay> Type { get; } = new("stockly-trade-day", StocklyDocuments.Stored.TradeDay, new DocumentIndex("date"));

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
