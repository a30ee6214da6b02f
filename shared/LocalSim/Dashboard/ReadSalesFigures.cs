using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>What was sold, day by day and method by method (contract 5.3).</summary>
public sealed class ReadSalesFigures(Business business, SalesBook book)
{
    /// <summary>The figures that the query asks for.</summary>
    public async Task<SalesFiguresView> Run(HttpRequest request)
    {
        var input = Input.Query(request);
        var asked = AskedRange.Read(input);
        input.Check();
        var range = asked.Until(business.Today);
        var days = await book.Days(range.From, range.To);
        return new SalesFiguresView(
            [.. days.Reverse().Select(day => SalesDayView.Of(day.Date, MethodSums.Of(day.Sellers, range.UserId))).Where(day => day.TotalVentas > 0)],
            [
                .. MethodSums.Of(days.SelectMany(day => day.Sellers), range.UserId).Present
                    .OrderByDescending(one => one.Sum.Net)
                    .Select(one => new MethodView(one.Method, one.Sum.Count, one.Sum.Net, one.Sum.Average, one.Sum.Least, one.Sum.Most)),
            ],
            range.Days,
            range.Start,
            range.End,
            range.UserId);
    }
}

/// <summary>Sales in figures.</summary>
public sealed record SalesFiguresView(
    SalesDayView[] VentasPorDia, MethodView[] ResumenPorMetodo, int PeriodoDias, DateTime FechaDesde, DateTime FechaHasta, long? UserId);

/// <summary>A day with sales; its income is in pesos.</summary>
public sealed record SalesDayView(DateOnly Fecha, long TotalVentas, Amount TotalIngresos, IReadOnlyDictionary<string, DayMethodView> PorMetodo)
{
    /// <summary>The view of a day.</summary>
    public static SalesDayView Of(DateOnly day, MethodSums sums) => new(
        day, sums.Count, sums.Pesos.Net, sums.Present.ToDictionary(one => one.Method, one => new DayMethodView(one.Sum.Count, one.Sum.Net, one.Sum.Average)));
}

/// <summary>Sales of a day that were paid alike.</summary>
public sealed record DayMethodView(long Cantidad, Amount Ingresos, Amount TicketPromedio);

/// <summary>All sales that were paid alike.</summary>
public sealed record MethodView(string Metodo, long CantidadVentas, Amount TotalIngresos, Amount TicketPromedio, Amount VentaMinima, Amount VentaMaxima);
