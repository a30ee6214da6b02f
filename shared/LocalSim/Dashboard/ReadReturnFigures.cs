using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Returns;
using Mostrador.LocalSim.Shifts;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>What came back, day by day, and why (contract 5.5).</summary>
public sealed class ReadReturnFigures(Business business, ReadReturns returns)
{
    private const int MostReasons = 10;

    /// <summary>The figures that the query asks for.</summary>
    public async Task<ReturnFiguresView> Run(HttpRequest request)
    {
        var input = Input.Query(request);
        var asked = AskedRange.Read(input);
        input.Check();
        var range = asked.Until(business.Today);
        var found = (await returns.Registered(range.From, range.To)).Where(one => range.Wants(one.UserId)).ToList();
        return new ReturnFiguresView(
            [
                .. found.GroupBy(one => business.Calendar.DateOf(one.RegisteredAt))
                    .Select(day => new ReturnDayView(day.Key, Exchanges(day), Refunds(day), GivenBack(day))),
            ],
            new ReturnSumView(Exchanges(found), Refunds(found), GivenBack(found)),
            [
                .. found.GroupBy(one => (one.Reason, one.Kind))
                    .Select(same => new ReasonView(same.Key.Reason, same.Count(), same.Key.Kind))
                    .OrderByDescending(reason => reason.Frecuencia)
                    .ThenBy(reason => reason.Motivo, StringComparer.Ordinal)
                    .ThenBy(reason => reason.Tipo, StringComparer.Ordinal)
                    .Take(MostReasons),
            ],
            range.Days,
            range.Start,
            range.End,
            range.UserId);
    }

    private static int Exchanges(IEnumerable<SimReturn> returns) => returns.Count(one => one.Kind == SimReturn.Exchange);

    private static int Refunds(IEnumerable<SimReturn> returns) => returns.Count(one => one.Kind == SimReturn.Refund);

    // In pesos: dollars that were given back are counted, never added (contract 5.0).
    private static Amount GivenBack(IEnumerable<SimReturn> returns) => returns
        .Where(one => one.Method is { } method && PaymentMethod.IsPesos(method))
        .Aggregate(Amount.Zero, (sum, one) => sum + (one.Amount ?? Amount.Zero));
}

/// <summary>Returns in figures.</summary>
public sealed record ReturnFiguresView(
    ReturnDayView[] DevolucionesPorDia, ReturnSumView Resumen, ReasonView[] MotivosComunes, int PeriodoDias, DateTime FechaDesde,
    DateTime FechaHasta, long? UserId);

/// <summary>A day with returns.</summary>
public sealed record ReturnDayView(DateOnly Fecha, int Intercambios, int DevolucionesDinero, Amount MontoDevuelto);

/// <summary>All returns.</summary>
public sealed record ReturnSumView(int Intercambios, int DevolucionesDinero, Amount MontoTotalDevuelto);

/// <summary>Why SIMs come back, and how often.</summary>
public sealed record ReasonView(string Motivo, int Frecuencia, string Tipo);
