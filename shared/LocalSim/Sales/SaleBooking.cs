using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.LocalSim.Sales;

/// <summary>What a sale changes, all at once (contract 6.1): it is stored, its SIMs are sold, its money is in the box.</summary>
internal static class SaleBooking
{
    /// <summary>Stages a sale.</summary>
    /// <param name="transaction">In which it happens.</param>
    /// <param name="stock">Where its SIMs were found.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="shift">Its seller's open shift; null = none, which only an electronic sale meets that took too long.</param>
    /// <param name="now">When its money is entered.</param>
    public static async Task Stage(Transaction transaction, StockChange stock, Sale sale, Shift? shift, DateTimeOffset now)
    {
        var plans = await Sell(stock, sale);
        SaleSize.Check(stock.Operations);
        await stock.Save();
        transaction.Create(sale with { ShiftId = shift?.Id });
        var after = CashLedger.Enter(transaction, shift, new CashMovement
        {
            Kind = CashMovement.OfSale,
            Method = sale.Method,
            Amount = sale.Total,
            Description = $"Venta #{sale.Id[..8]}",
            At = now,
            SaleId = sale.Id,
        });
        if (after is not null)
        {
            transaction.Replace(after with
            {
                Sales = after.Sales + 1,
                SoldByPlan = SoldUnits.Add(after.SoldByPlan, sale.Items, plans),
                Invoicing = [.. after.Invoicing.Where(id => id != sale.Id)],
            });
        }

        await SalesBook.Turn(transaction, sale);
    }

    /// <summary>Sells the SIMs, each once, and answers their plans, which they keep from now on whatever becomes of their lots.</summary>
    private static async Task<List<string?>> Sell(StockChange stock, Sale sale)
    {
        var plans = new List<string?>();
        foreach (var id in sale.SimIds)
        {
            if (await stock.Sim(id) is not var (lot, sim) || !sim.IsFreeFor(sale.Id))
                continue; // Its claim was given up, and somebody else was quicker: the invoice stands all the same.
            stock.Change(lot.Id, sim with
            {
                State = SimState.Sold,
                Plan = lot.PlanOf(sim),
                SoldAt = sale.SoldAt,
                SaleId = sale.Id,
                ClaimedBy = null,
            });
            plans.Add(lot.PlanOf(sim));
        }

        return plans;
    }
}
