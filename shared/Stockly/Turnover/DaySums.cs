using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;

namespace Mostrador.Stockly.Turnover;

/// <summary>The purchases and sales of one business day, summed.</summary>
public sealed record DaySums : IDaySums<DaySums>
{
    /// <inheritdoc/>
    public static DocumentType<DaySums> Type { get; } = new("stockly-day-sums", StocklyDocuments.Stored.DaySums, new DocumentIndex("date"));

    /// <inheritdoc/>
    public static DocumentType<TurnedDay<DaySums>> Days { get; } =
        TurnedDay<DaySums>.Named("stockly-trade-day", StocklyDocuments.Stored.TurnedDayDaySums);

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <inheritdoc/>
    public required DateOnly Date { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    int IKeptSums<DaySums>.Rows => Purchases.Suppliers.Count + Sales.Sellers.Count + Sales.Customers.Count;

    /// <summary>What was bought.</summary>
    public required PurchaseSums Purchases { get; init; }

    /// <summary>What was sold.</summary>
    public required SaleSums Sales { get; init; }
}
