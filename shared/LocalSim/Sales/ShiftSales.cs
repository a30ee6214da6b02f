using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Shifts;

namespace Mostrador.LocalSim.Sales;

/// <summary>What the caller's open shift has sold so far (contract 6.2).</summary>
public sealed class ShiftSales(Business business)
{
    /// <summary>Sums it.</summary>
    public async Task<ShiftSalesView> Run(Caller caller)
    {
        var shift = await Shift.PeekOpen(business.Read, caller.Id) ?? throw FastApiAnswer.NotFound("No tienes un turno abierto");
        var totals = shift.Totals;
        return new ShiftSalesView(
            shift.Id, totals.Electronic, totals.Cash, totals.Card, totals.Dollars, business.Local(shift.OpenedAt), shift.Sales);
    }
}

/// <summary>What a shift has sold so far.</summary>
public sealed record ShiftSalesView(
    string TurnoId, Amount TotalVentasElectronicas, Amount TotalVentasEfectivo, Amount TotalVentasDatafono, Amount TotalVentasDollars,
    DateTime FechaApertura, long CantidadVentas);
