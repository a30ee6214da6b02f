using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.LocalSim.Returns;

/// <summary>Takes a sold SIM back, for another one or for money, with all that follows or not at all (contract 9.1).</summary>
public sealed class RegisterReturn(Business business)
{
    /// <summary>Takes it back.</summary>
    public Task<RegisteredReturnView> Run(Caller caller, RequestBody body)
    {
        var form = ReturnForm.Read(body);
        return business.Transact(async transaction =>
        {
            var stock = new StockChange(transaction);
            var (lot, sim) = await stock.Sim(form.SimId) ?? throw FastApiAnswer.NotFound("SIM no encontrada");
            if (sim.State != SimState.Sold)
                throw FastApiAnswer.BadRequest("La SIM debe estar vendida para poder devolverla");
            var shift = await Shift.FindOpen(transaction, caller.Id);
            var registered = new SimReturn
            {
                Id = Business.NewId(),
                Kind = form.Kind,
                SaleId = sim.SaleId ?? throw new InvalidDataException($"The SIM {sim.Id} is sold without a sale."),
                Sim = ReturnedSim.Of(sim),
                Reason = form.Reason,
                Remarks = form.Remarks,
                RegisteredAt = business.Now,
                UserId = caller.Id,
                ShiftId = shift?.Id,
            };
            registered = form.Kind == SimReturn.Exchange
                ? await Exchange(stock, registered, lot, sim, form)
                : await Refund(transaction, stock, registered, lot, sim, form, shift);
            transaction.Create(registered);
            await stock.Save();
            return new RegisteredReturnView("Devolución registrada exitosamente", registered.Id, registered.Kind);
        });
    }

    // No money moves, and the sale stays what it is: it now has the other SIM.
    private static async Task<SimReturn> Exchange(StockChange stock, SimReturn registered, Lot lot, Sim sim, ReturnForm form)
    {
        var found = await stock.Sim(form.ReplacementId!);
        if (found?.Sim.Id == sim.Id)
            throw FastApiAnswer.BadRequest("La SIM defectuosa y de reemplazo no pueden ser la misma");
        var (otherLot, other) = found ?? throw FastApiAnswer.NotFound("SIM de reemplazo no encontrada");
        if (!other.IsFree)
            throw FastApiAnswer.BadRequest("La SIM de reemplazo debe estar disponible");
        stock.Change(lot.Id, sim with { State = SimState.Defective });
        stock.Change(otherLot.Id, other with
        {
            State = SimState.Sold,
            SoldAt = registered.RegisteredAt,
            SaleId = registered.SaleId,
            Plan = lot.PlanOf(sim),
        });
        return registered with { Replacement = ReturnedSim.Of(other) };
    }

    private static async Task<SimReturn> Refund(
        Transaction transaction, StockChange stock, SimReturn registered, Lot lot, Sim sim, ReturnForm form, Shift? shift)
    {
        var sale = await transaction.Find<Sale>(registered.SaleId) ?? throw new InvalidDataException($"The SIM {sim.Id} is of a sale that does not exist.");
        if (form.Amount > sale.Net)
            throw FastApiAnswer.BadRequest("El monto a devolver supera el valor de la venta");
        registered = registered with { Amount = form.Amount, Method = form.MethodFor(sale) };
        sale = sale with { GivenBack = sale.GivenBack + form.Amount };
        sale = sale with { State = sale.Net == Amount.Zero ? Sale.Returned : Sale.Active };
        transaction.Replace(sale);
        await SalesBook.Turn(transaction, sale);
        stock.Change(lot.Id, sim with { State = SimState.Returned, SoldAt = null, SaleId = null });
        if (CashLedger.Enter(transaction, shift, MovementOf(registered)) is { } after)
            transaction.Replace(after);
        return registered;
    }

    private static CashMovement MovementOf(SimReturn refund) => new()
    {
        Kind = CashMovement.OfReturn,
        Method = refund.Method!,
        Amount = Amount.Zero - refund.Amount!.Value,
        Description = $"Devolución #{refund.Id[..8]}",
        At = refund.RegisteredAt,
        SaleId = refund.SaleId,
        ReturnId = refund.Id,
    };
}

/// <summary>The answer to a return.</summary>
public sealed record RegisteredReturnView(string Message, string DevolucionId, string Tipo);
