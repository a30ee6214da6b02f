using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>Counted against recorded money, closing by closing (contract 5.4).</summary>
public sealed class ReadClosings(Business business)
{
    private static readonly BooleanField OnlyDifferences = new("solo_con_diferencias", required: false);

    /// <summary>The closings that the query asks for, the newest first.</summary>
    public async Task<ClosingsView> Run(HttpRequest request)
    {
        var input = Input.Query(request);
        var asked = AskedRange.Read(input);
        var onlyDifferences = input.Read(OnlyDifferences, false);
        input.Check();
        var range = asked.Until(business.Today);
        var closings = (await Closed(range)).Where(closing => range.Wants(closing.UserId) && (closing.HasDifferences || !onlyDifferences)).ToList();
        var names = await business.Read.UserNames();
        return new ClosingsView(
            [.. closings.Select(closing => ClosingView.Of(business, closing, names))],
            closings.Aggregate(CountedTotals.Zero, (sum, closing) => sum.Plus(CountedTotals.DifferencesOf(closing))),
            closings.Count,
            closings.Count(closing => closing.HasDifferences),
            range.Days,
            range.Start,
            range.End,
            range.UserId,
            onlyDifferences);
    }

    private Task<IReadOnlyList<ShiftClosing>> Closed(DashboardRange range) => business.Read.Query(DocumentQuery.Over<ShiftClosing>()
        .Where(business.Between(ShiftClosing.ClosedAtField, range.From, range.To))
        .OrderBy(ShiftClosing.ClosedAtField.Descending));
}

/// <summary>Closings.</summary>
public sealed record ClosingsView(
    ClosingView[] Cierres, CountedTotals ResumenDiferencias, int TotalCierres, int CierresConDiferencias, int PeriodoDias,
    DateTime FechaDesde, DateTime FechaHasta, long? UserId, bool SoloConDiferencias);

/// <summary>A closing.</summary>
public sealed record ClosingView(
    string Id, DateTime FechaCierre, DateTime FechaApertura, string? Usuario, RecordedTotalsView TotalesSistema, CountedTotals TotalesReportados,
    CountedTotals Diferencias, bool TieneDiferencias, string? Observaciones)
{
    /// <summary>The view of a closing.</summary>
    public static ClosingView Of(Business business, ShiftClosing closing, IReadOnlyDictionary<long, string> names) => new(
        closing.Id,
        business.Local(closing.ClosedAt),
        business.Local(closing.OpenedAt),
        names.GetValueOrDefault(closing.UserId),
        RecordedTotalsView.Of(closing.Recorded),
        new CountedTotals(closing.ReportedCash, closing.ReportedCard, closing.ReportedDollars),
        CountedTotals.DifferencesOf(closing),
        closing.HasDifferences,
        closing.Remarks);
}

/// <summary>What is counted at a closing, or by how much it differs: electronic sales are not counted.</summary>
public sealed record CountedTotals(Amount Efectivo, Amount Datafono, Amount Dolares)
{
    /// <summary>Nothing.</summary>
    public static CountedTotals Zero { get; } = new(Amount.Zero, Amount.Zero, Amount.Zero);

    /// <summary>Counted − recorded.</summary>
    public static CountedTotals DifferencesOf(ShiftClosing closing) => new(closing.CashDifference, closing.CardDifference, closing.DollarsDifference);

    /// <summary>Sum.</summary>
    public CountedTotals Plus(CountedTotals other) => new(Efectivo + other.Efectivo, Datafono + other.Datafono, Dolares + other.Dolares);
}
