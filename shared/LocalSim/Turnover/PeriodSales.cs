using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;

namespace Mostrador.LocalSim.Turnover;

/// <summary>The sales of a month or a year, summed like <see cref="DaySales"/>.</summary>
public sealed record PeriodSales : IPeriodSums<PeriodSales>
{
    /// <inheritdoc/>
    public static DocumentType<PeriodSales> Type { get; } = new("localsim-period-sales", LocalSimDocuments.Stored.PeriodSales);

    /// <inheritdoc/>
    public static DocumentType<TurnedPeriod<PeriodSales>> Periods { get; } =
        new("localsim-sales-period", LocalSimDocuments.Stored.TurnedPeriodPeriodSales);

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    int IKeptSums<PeriodSales>.Rows => Sellers.Count;

    /// <summary>Who sold what.</summary>
    public required IReadOnlyList<SellerSum> Sellers { get; init; }
}
