using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>
/// Tops one SIM of a job up: at most three attempts, and another one only when it is certain that the last came to nothing
/// (contract 8.4).
/// </summary>
public sealed class TopUpAttempts(Business business, TopUpSender sender, WinredSettings settings, TimeProvider time)
{
    /// <summary>Attempts at most.</summary>
    public const int Most = 3;

    private static readonly TopUpOutcome.Unknown Unheard = new("Sin respuesta de Winred", WasSent: true);

    /// <summary>Goes on until the top-up is done, refused, taken on, or nobody can tell what became of it.</summary>
    /// <param name="topUp">The top-up, about to be sent or sent by a run that was not there to hear the answer.</param>
    /// <param name="stopping">The host stops: what was sent is still heard, and nothing more is.</param>
    public async Task Finish(TopUp topUp, CancellationToken stopping)
    {
        var heard = Unheard;
        if (topUp.State == TopUpState.ToSend)
            (topUp, heard) = await Attempt(topUp, stopping);
        else
            topUp = await sender.UntilLanded(topUp, stopping);
        while (topUp.State == TopUpState.Sent)
        {
            var isLast = topUp.Attempts >= Most;
            if (!isLast)
                await Task.Delay(PauseAfter(topUp.Attempts), time, stopping);
            if (heard.WasSent)
            {
                (topUp, var trace) = await sender.Ask(topUp, stopping);
                if (trace is not TopUpTrace.Absent)
                    return; // Known, or left to reconciliation: not knowing is no reason to send again.
            }

            if (isLast)
                topUp = await sender.Record(topUp.Id, new TopUpOutcome.Rejected(heard.Message), topUp.RequestIds[^1]);
            else
                (topUp, heard) = await Attempt(topUp, stopping);
        }
    }

    /// <summary>The next attempt, unless the SIM is gone or somebody else makes it.</summary>
    private async Task<(TopUp TopUp, TopUpOutcome.Unknown Heard)> Attempt(TopUp known, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        var (topUp, isOurs) = await business.Transact(transaction => Leave(transaction, known));
        if (!isOurs)
            return (await sender.UntilLanded(topUp, stopping), Unheard);
        (topUp, var heard) = await sender.Send(topUp);
        return (topUp, heard as TopUpOutcome.Unknown ?? Unheard);
    }

    private async Task<(TopUp TopUp, bool IsOurs)> Leave(Transaction transaction, TopUp known)
    {
        var before = await transaction.Find<TopUp>(known.Id) ?? throw new InvalidDataException($"The top-up {known.Id} is gone.");
        if (before.State != known.State || before.Attempts != known.Attempts)
            return (before, false);
        var now = time.GetUtcNow();
        if (!await IsInStock(transaction, before))
        {
            var refused = before.After(new TopUpOutcome.Rejected("SIM no disponible"), requestId: null, now);
            await TopUpLedger.Turn(transaction, before, refused);
            return (refused, false);
        }

        var after = TopUpLedger.Leaving(transaction, before, WinredRequestId.New(), now);
        await TopUpLedger.Turn(transaction, before, after);
        return (after, true);
    }

    private static async Task<bool> IsInStock(Transaction transaction, TopUp topUp) =>
        await new StockChange(transaction).Sim(topUp.SimId!) is var (_, sim) && SimState.IsSellable(sim.State);

    private TimeSpan PauseAfter(int attempts) => settings.RetryPauses is { Count: > 0 } pauses
        ? pauses[Math.Min(attempts, pauses.Count) - 1]
        : TimeSpan.Zero;
}
