using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.TopUps;

/// <summary>
/// Writes the ledger. What follows from a top-up that becomes final - the number is free for another one, the SIM has its plan, the
/// lot its state - is in the same transaction (contract 8.3 to 8.5).
/// </summary>
internal static class TopUpLedger
{
    /// <summary>Stages a new entry; nobody may have the number and the product.</summary>
    public static void Open(Transaction transaction, TopUp topUp)
    {
        transaction.Create(topUp);
        transaction.Claim(TopUp.OpenScope, topUp.OpenValue, topUp.Id);
    }

    /// <summary>The top-up about to be sent under a new request id, whose leading back to it is staged.</summary>
    public static TopUp Leaving(Transaction transaction, TopUp topUp, string requestId, DateTimeOffset now)
    {
        transaction.Create(new TopUpRequest { RequestId = requestId, TopUpId = topUp.Id, SentAt = now });
        return topUp.Leaving(requestId, now);
    }

    /// <summary>Stages what has become of an entry that was found in this transaction, and what follows from it.</summary>
    public static async Task Turn(Transaction transaction, TopUp before, TopUp after)
    {
        if (ReferenceEquals(before, after))
            return;
        transaction.Replace(after);
        if (!after.IsFinal)
            return;
        await transaction.Release(TopUp.OpenScope, after.OpenValue);
        if (after is { State: TopUpState.Done, SimId: { } simId })
            await ChangeSim(transaction, after, simId);
    }

    private static async Task ChangeSim(Transaction transaction, TopUp topUp, string simId)
    {
        var stock = new StockChange(transaction);
        if (await stock.Sim(simId) is not var (lot, sim))
            return;
        var plan = await PlanCode.PlanOf(transaction, topUp.ProductId);
        stock.Change(lot.Id, sim with
        {
            WinredProductId = topUp.ProductId,
            ToppedUpAt = topUp.BusinessTimeAt(topUp.UpdatedAt),
            Plan = plan ?? sim.Plan,
            State = SimState.IsSellable(sim.State) ? SimState.ToppedUp : sim.State, // Never back from a sale.
        });
        if (topUp.JobId is not null && await stock.Lot(lot.Id) is { } changed)
            stock.Change(OfPlan(changed, plan ?? changed.Plan));
        await stock.Save();
    }

    /// <summary>The lot with another plan, which SIMs that are not in stock any more do not get from it.</summary>
    private static Lot OfPlan(Lot lot, string? plan) => plan == lot.Plan ? lot with { State = SimState.ToppedUp } : lot with
    {
        Plan = plan,
        State = SimState.ToppedUp,
        Sims = [.. lot.Sims.Select(sim => SimState.IsSellable(sim.State) ? sim : sim with { Plan = lot.PlanOf(sim) })],
    };
}
