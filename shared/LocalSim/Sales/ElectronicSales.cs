using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Sales;

/// <summary>
/// Sales that Siigo invoices (contract 6.1, 14.2). First the SIMs are claimed, then Siigo is asked, then the sale is stored or the claim
/// given up: an invoice never stands without its sale, whenever the process dies.
/// </summary>
public sealed partial class ElectronicSales(Business business, SiigoClient siigo, TimeProvider time, ILogger<ElectronicSales> log)
{
    /// <summary>
    /// How long Siigo is asked, repetition and all. Clearly less than <see cref="FinishAbandonedSales"/> waits: whoever takes a sale over
    /// is the only one who works on it.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>Stages that a sale has its SIMs, and its shift knows of it.</summary>
    internal async Task<ElectronicSale> Claim(
        Transaction transaction, StockChange stock, Sale sale, IReadOnlyList<decimal> unitPrices, Shift shift)
    {
        var sims = sale.SimIds.ToList();
        foreach (var id in sims)
        {
            var (lot, sim) = (await stock.Sim(id))!.Value;
            stock.Change(lot.Id, sim with { ClaimedBy = sale.Id });
        }

        // Plans may change before the sale is stored: at worst each SIM is on a shelf of its own by then.
        SaleSize.Check(stock.Operations + sims.Count);
        await stock.Save();
        var now = time.GetUtcNow();
        var claim = new ElectronicSale { Sale = sale, UnitPrices = unitPrices, ClaimedAt = now, TouchedAt = now };
        transaction.Create(claim);
        transaction.Replace(shift with { Invoicing = [.. shift.Invoicing, sale.Id] });
        return claim;
    }

    /// <summary>Has a claimed sale invoiced and stores it.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">There is no invoice, and so there is no sale.</exception>
    internal async Task Invoice(ElectronicSale claim)
    {
        if (await Begin(claim) is not { } attempt)
            throw Failed("Tiempo de espera agotado"); // Minutes have passed, and the claim was given up.
        switch (await Ask(siigo.Invoice, attempt))
        {
            case InvoiceOutcome.Invoiced { Number: var number }:
                await Book(attempt, number);
                return;
            case InvoiceOutcome.Refused { Message: var message }:
                await GiveUp(attempt);
                throw Failed(message);
            case InvoiceOutcome.Unknown { Message: var message }:
                // The seller must be able to go on, and Siigo was asked twice: he is told, and sells again or not.
                LogUnknown(claim.Sale.Id);
                await GiveUp(attempt);
                throw Failed(message);
        }
    }

    /// <summary>
    /// Notes that Siigo will be asked, before it is. Null when somebody else has done so, or finished, since this was read: then it is his.
    /// </summary>
    internal Task<ElectronicSale?> Begin(ElectronicSale seen) => business.Transact(async transaction =>
    {
        if (await transaction.Find<ElectronicSale>(seen.Key) is not { } claim || claim.Attempts != seen.Attempts)
            return null;
        var attempt = claim with { Attempts = claim.Attempts + 1, TouchedAt = time.GetUtcNow() };
        transaction.Replace(attempt);
        return attempt;
    });

    /// <summary>Asks Siigo, and no longer than is good.</summary>
    internal async Task<InvoiceOutcome> Ask(Func<SiigoOrder, CancellationToken, Task<InvoiceOutcome>> siigo, ElectronicSale attempt)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            return await siigo(attempt.Order, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new InvoiceOutcome.Unknown("Tiempo de espera agotado");
        }
    }

    /// <summary>Stores an invoiced sale, once, in the shift that its seller has open by now; without one if there is none.</summary>
    internal Task Book(ElectronicSale invoiced, string number) => business.Transact(async transaction =>
    {
        if (await transaction.Find<ElectronicSale>(invoiced.Key) is { } claim)
            transaction.Delete(claim);
        if (await transaction.Peek<Sale>(invoiced.Sale.Id) is not null)
            return;
        var shift = await Shift.FindOpen(transaction, invoiced.Sale.UserId);
        await SaleBooking.Stage(transaction, new StockChange(transaction), invoiced.Sale with { InvoiceNumber = number }, shift, business.Now);
    });

    /// <summary>Gives a claim up: its SIMs can be sold again. Not when somebody has begun to ask Siigo since.</summary>
    internal Task GiveUp(ElectronicSale attempt) => business.Transact(async transaction =>
    {
        if (await transaction.Find<ElectronicSale>(attempt.Key) is not { } claim || claim.Attempts != attempt.Attempts)
            return;
        transaction.Delete(claim);
        var stock = new StockChange(transaction);
        foreach (var id in claim.Sale.SimIds)
        {
            if (await stock.Sim(id) is var (lot, sim) && sim.ClaimedBy == claim.Key)
                stock.Change(lot.Id, sim with { ClaimedBy = null });
        }

        await stock.Save();
        if (await transaction.Find<Shift>(claim.Sale.ShiftId!) is { IsOpen: true } shift)
            transaction.Replace(shift with { Invoicing = [.. shift.Invoicing.Where(id => id != claim.Key)] });
    });

    private static Kernel.Refusals.Refusal Failed(string message) => FastApiAnswer.Of(500, $"Error al generar factura Siigo: {message}");

    [LoggerMessage(LogLevel.Warning, "Siigo did not say whether it made the invoice of the sale {SaleId}, which is given up.")]
    private partial void LogUnknown(string saleId);
}
