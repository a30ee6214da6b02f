using Mostrador.LocalSim.Shifts;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>Counts of SIMs.</summary>
public sealed record InventoriesView(
    InventoryCountView[] Inventarios, InventorySumView Resumen, int PeriodoDias, DateTime FechaDesde, DateTime FechaHasta, long? UserId,
    bool SoloConDescuadres);

/// <summary>The count of one plan in one shift.</summary>
public sealed record InventoryCountView(
    string Id, string TurnoId, string Plan, CountsView Cantidades, CountDifferencesView Diferencias, DiscrepanciesView Descuadres,
    CountDatesView Fechas, ShiftStateView Turno, string? Usuario, CountRemarksView Observaciones)
{
    /// <summary>The view of a count. As long as the shift is open, nothing is said of its end.</summary>
    public static InventoryCountView Of(Business business, Shift shift, ShiftInventory inventory, PlanCount plan, string? user)
    {
        var (opening, closing) = (plan.OpeningDifference ?? 0, plan.ClosingDifference);
        return new(
            plan.Id,
            shift.Id,
            plan.Plan,
            new CountsView(plan.Opening ?? 0, plan.OpeningRecorded ?? 0, plan.Closing, plan.ClosingRecorded),
            new CountDifferencesView(opening, closing),
            new DiscrepanciesView(opening != 0, closing is not (null or 0), opening != 0 || closing is not (null or 0)),
            new CountDatesView(
                business.Local(inventory.RegisteredAt), business.Local(inventory.ClosedAt), business.Local(shift.OpenedAt), business.Local(shift.ClosedAt)),
            new ShiftStateView(shift.IsOpen ? Shift.Open : Shift.Closed),
            user,
            new CountRemarksView(plan.OpeningRemarks ?? shift.OpeningRemarks, plan.ClosingRemarks ?? shift.ClosingRemarks));
    }
}

/// <summary>Counted and recorded SIMs.</summary>
public sealed record CountsView(long InicialReportada, long InicialSistema, long? FinalReportada, long? FinalSistema);

/// <summary>Counted − recorded.</summary>
public sealed record CountDifferencesView(long Inicial, long? Final);

/// <summary>Whether they differ.</summary>
public sealed record DiscrepanciesView(bool Inicial, bool Final, bool TieneDescuadre);

/// <summary>When the plan was counted, and when its shift began and ended.</summary>
public sealed record CountDatesView(DateTime Registro, DateTime? Cierre, DateTime TurnoApertura, DateTime? TurnoCierre);

/// <summary>How the shift stands.</summary>
public sealed record ShiftStateView(string Estado);

/// <summary>What was said of the plan, else of the shift.</summary>
public sealed record CountRemarksView(string? Apertura, string? Cierre);

/// <summary>The counts together.</summary>
public sealed record InventorySumView(int TotalRegistros, int TotalDescuadresInicial, int TotalDescuadresFinal, PlanDiscrepancyView[] DescuadresPorPlan)
{
    /// <summary>Sums those rows that are shown; each of their plans is named, by the alphabet.</summary>
    public static InventorySumView Of(IReadOnlyCollection<InventoryCountView> rows) => new(
        rows.Count,
        rows.Count(row => row.Descuadres.Inicial),
        rows.Count(row => row.Descuadres.Final),
        [.. rows.GroupBy(row => row.Plan).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => PlanDiscrepancyView.Of(same.Key, [.. same]))]);
}

/// <summary>The discrepancies of one plan.</summary>
public sealed record PlanDiscrepancyView(
    string Plan, int DescuadresInicial, int DescuadresFinal, long DiferenciaTotalInicial, long DiferenciaTotalFinal)
{
    /// <summary>The sum of a plan's rows; one without a difference adds nothing.</summary>
    public static PlanDiscrepancyView Of(string plan, IReadOnlyCollection<InventoryCountView> rows) => new(
        plan,
        rows.Count(row => row.Descuadres.Inicial),
        rows.Count(row => row.Descuadres.Final),
        rows.Sum(row => row.Diferencias.Inicial),
        rows.Sum(row => row.Diferencias.Final ?? 0));
}
