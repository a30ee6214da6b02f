using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;

namespace Mostrador.LocalSim.Turnover;

/// <summary>The sales of one business day, summed by seller and kind of money.</summary>
public sealed record DaySales : IDaySums<DaySales>
{
    /// <inheritdoc/>
    public static DocumentType<DaySales> Type { get; } = new("localsim-day-sales", LocalSimDocuments.Stored.DaySales, new DocumentIndex("date"));

    /// <inheritdoc/>
    public static DocumentType<TurnedDay<DaySales>> Days { get; } =
        TurnedDay<DaySales>.Named("localsim-sales-day", LocalSimDocuments.Stored.TurnedDayDaySales);

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <inheritdoc/>
    public required DateOnly Date { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    int IKeptSums<DaySales>.Rows => Sellers.Count;

    /// <summary>Who sold what.</summary>
    public required IReadOnlyList<SellerSum> Sellers { get; init; }
}
