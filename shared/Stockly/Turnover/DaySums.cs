using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Turnover;

/// <summary>
/// The purchases and sales of one business day, summed, so that statistics cost the same however old the company is. Carries the
/// version of the day it was summed at: as soon as something of that day changes, it is summed again.
/// </summary>
public sealed record DaySums : IDocument<DaySums>
{
    /// <inheritdoc/>
    public static DocumentType<DaySums> Type { get; } = new("stockly-day-sums", StocklyDocuments.Stored.DaySums, new DocumentIndex("date"));

    /// <summary>The day.</summary>
    public static DocumentField<DateOnly> DateField { get; } = new("date");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Version of the day that it was summed at.</summary>
    public required long Version { get; init; }

    /// <summary>What was bought.</summary>
    public required PurchaseSums Purchases { get; init; }

    /// <summary>What was sold.</summary>
    public required SaleSums Sales { get; init; }
}
