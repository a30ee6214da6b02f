using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>The business at a glance.</summary>
public sealed record StatsView(KpisView Kpis, SeriesView Series, StockCounts Sims, LotCounts Lotes, LatestSaleView[] UltimasVentas);

/// <summary>Figures of sales, in pesos.</summary>
public sealed record KpisView(
    Amount TotalGeneral, Amount TotalEfectivo, Amount TotalElectronicas, Amount TotalDatafono, Amount TotalHoy, Amount TotalSemana,
    Amount TotalMes, long VentasTotal, long VentasHoy, Amount TicketPromedioHoy, Amount TicketPromedioMes);

/// <summary>Sales by day, and those of today by how they were paid.</summary>
public sealed record SeriesView(
    [property: System.Text.Json.Serialization.JsonPropertyName("ventas_ultimos_14_dias")] DayTotalView[] Daily,
    IReadOnlyDictionary<string, Amount> VentasHoyPorMetodo);

/// <summary>What was sold on a day, in pesos.</summary>
public sealed record DayTotalView(DateOnly Fecha, Amount Total);

/// <summary>How many SIMs there are.</summary>
public sealed record StockCounts(long Total, long Disponibles, long Recargadas, long Vendidas)
{
    /// <summary>All shelves together.</summary>
    public static StockCounts Of(IReadOnlyCollection<Shelf> shelves) => new(
        shelves.Sum(shelf => shelf.Total),
        shelves.Sum(shelf => shelf.Available),
        shelves.Sum(shelf => shelf.ToppedUp),
        shelves.Sum(shelf => shelf.Sold));
}

/// <summary>How many lots there are, and how many SIMs are in them.</summary>
public sealed record LotCounts(long Lotes, long TotalSims, long Disponibles, long Recargadas, long Vendidas);

/// <summary>One of the latest sales.</summary>
public sealed record LatestSaleView(DateTime Fecha, string MetodoPago, Amount Monto, string SaleId);
