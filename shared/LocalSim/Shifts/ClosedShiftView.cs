using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>The answer to a closing (contract 10.2): what the ledger says, and how it differs from what was counted.</summary>
public sealed record ClosedShiftView(
    string Message, string CierreId, DateTime FechaCierre, RecordedTotalsView TotalesSistema, MoneyDifferencesView Diferencias,
    IReadOnlyList<ClosingDifferenceView> DescuadresInventario, bool TieneDiferencias)
{
    internal static ClosedShiftView Of(Business business, ShiftClosing closing, IEnumerable<PlanCount> plans) => new(
        "Turno cerrado exitosamente", closing.Id, business.Local(closing.ClosedAt),
        RecordedTotalsView.Of(closing.Recorded), MoneyDifferencesView.Of(closing),
        [
            .. from plan in plans
               let difference = plan.ClosingDifference ?? 0
               where difference != 0
               select new ClosingDifferenceView(plan.Plan, difference, CountSentence.Of(difference, "final")),
        ],
        closing.HasDifferences);
}

/// <summary>What the ledger says, by bucket.</summary>
public sealed record RecordedTotalsView(Amount Efectivo, Amount Datafono, Amount Electronicas, Amount Dolares)
{
    /// <summary>The view of totals.</summary>
    public static RecordedTotalsView Of(Totals totals) => new(totals.Cash, totals.Card, totals.Electronic, totals.Dollars);
}

/// <summary>Counted − recorded; electronic sales are not counted.</summary>
public sealed record MoneyDifferencesView(Amount Efectivo, Amount Datafono, Amount Dolares)
{
    /// <summary>The view of a closing's differences.</summary>
    public static MoneyDifferencesView Of(ShiftClosing closing) => new(closing.CashDifference, closing.CardDifference, closing.DollarsDifference);
}

/// <summary>A plan of which there are more or fewer SIMs than there should be, at the closing.</summary>
public sealed record ClosingDifferenceView(string Plan, long DiferenciaFinal, string Mensaje);
