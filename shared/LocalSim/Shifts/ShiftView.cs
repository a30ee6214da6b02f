using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>A shift in a list (contract 10.3). What it sold is counted to the moment; dollars are not added.</summary>
public sealed record ShiftView(
    string Id, long UserId, string UsuarioNombre, DateTime FechaApertura, DateTime? FechaCierre, string Estado, Amount FondoInicial,
    Amount TotalVentas, bool TieneDiferencias, Amount DiferenciaEfectivo)
{
    internal static ShiftView Of(Business business, Shift shift, string userName) => new(
        shift.Id, shift.UserId, userName, business.Local(shift.OpenedAt), business.Local(shift.ClosedAt),
        shift.IsOpen ? Shift.Open : Shift.Closed, shift.OpeningCash, shift.Totals.Pesos, shift.HasDifferences, shift.CashDifference);
}

/// <summary>Shifts.</summary>
public sealed record ShiftListView(IReadOnlyList<ShiftView> Turnos, int Total)
{
    internal static ShiftListView Of(IReadOnlyList<ShiftView> shifts) => new(shifts, shifts.Count);
}
