using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Siigo;

namespace Mostrador.LocalSim.Sales;

/// <summary>
/// Ends electronic sales whose process died (contract 15): Siigo is asked again, which gives the invoice that there is, and the sale is
/// stored; or it was never asked, or says no, and the SIMs can be sold again.
/// </summary>
public sealed partial class FinishAbandonedSales(
    Business business, ElectronicSales electronic, SiigoClient siigo, TimeProvider time, ILogger<FinishAbandonedSales> log)
{
    /// <summary>After this time nobody works on a sale any more.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>After this time Siigo is not expected to say anything about a sale: its SIMs are worth more.</summary>
    public static readonly TimeSpan Hopeless = TimeSpan.FromHours(24);

    /// <summary>Looks after all of them. What goes wrong with one does not keep the others waiting.</summary>
    public async Task Run(CancellationToken stopping = default)
    {
        foreach (var claim in await business.Read.Query(DocumentQuery.Over<ElectronicSale>()))
        {
            stopping.ThrowIfCancellationRequested();
            if (time.GetUtcNow() - claim.TouchedAt < Abandoned)
                continue;
            try
            {
                await Finish(claim);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(claim.Key, fault);
            }
        }
    }

    private async Task Finish(ElectronicSale claim)
    {
        if (claim.Attempts == 0)
        {
            await electronic.GiveUp(claim);
            return;
        }

        if (await electronic.Begin(claim) is not { } attempt)
            return;
        switch (await electronic.Ask(siigo.InvoiceAgain, attempt))
        {
            case InvoiceOutcome.Invoiced { Number: var number }:
                await electronic.Book(attempt, number);
                break;
            case InvoiceOutcome.Refused:
                await electronic.GiveUp(attempt);
                break;
            case InvoiceOutcome.Unknown when time.GetUtcNow() - claim.ClaimedAt > Hopeless:
                LogHopeless(claim.Key);
                await electronic.GiveUp(attempt);
                break;
        }
    }

    [LoggerMessage(LogLevel.Error, "The abandoned sale {SaleId} could not be finished.")]
    private partial void LogFault(string saleId, Exception fault);

    [LoggerMessage(LogLevel.Error, "Siigo has not said for a day whether it made the invoice of the sale {SaleId}, which is given up.")]
    private partial void LogHopeless(string saleId);
}
