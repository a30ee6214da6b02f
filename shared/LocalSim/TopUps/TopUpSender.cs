using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>Speaks with Winred about top-ups that are in the ledger, and writes there what it says.</summary>
public sealed class TopUpSender(Business business, WinredClient winred, WinredSettings settings, TimeProvider time)
{
    // Between the entry in the ledger and the request lies the commit.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    /// <summary>Sends the last attempt of a top-up, which has been stored, and has not been sent.</summary>
    /// <returns>What it is then, and what was heard.</returns>
    public async Task<(TopUp TopUp, TopUpOutcome Heard)> Send(TopUp topUp)
    {
        var requestId = topUp.RequestIds[^1];
        var heard = await winred.TopUp(requestId, topUp.Order, CancellationToken.None);
        return (await Record(topUp.Id, heard, requestId), heard);
    }

    /// <summary>
    /// Finds out what became of a top-up that was sent. Whoever was not told must ask before anything is sent again, and not while the
    /// request may still be on its way (<see cref="UntilLanded"/>).
    /// </summary>
    /// <returns>What it is then, and what was found.</returns>
    public async Task<(TopUp TopUp, TopUpTrace Trace)> Ask(TopUp topUp, CancellationToken cancellation = default)
    {
        var trace = await TraceOf(topUp, cancellation);
        return trace is TopUpTrace.Found found
            ? (await Record(topUp.Id, found.Outcome, found.RequestId), trace)
            : (topUp, trace);
    }

    /// <summary>Waits until the last attempt, which somebody else has sent, has its answer or never gets one.</summary>
    /// <returns>What the top-up is then.</returns>
    public async Task<TopUp> UntilLanded(TopUp topUp, CancellationToken cancellation)
    {
        while (topUp.State == TopUpState.Sent && topUp.SentAt + settings.Timeout + Margin - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellation);
            var (waitedFor, now) = (topUp.SentAt, await business.Read.Peek<TopUp>(topUp.Id) ?? topUp);
            topUp = now;
            if (now.SentAt == waitedFor)
                break; // Else whoever sent it lives, and has sent again.
        }

        return topUp;
    }

    /// <summary>Writes what is known of an attempt.</summary>
    /// <returns>The top-up as it is then.</returns>
    public Task<TopUp> Record(string id, TopUpOutcome outcome, string? requestId) => business.Transact(async transaction =>
    {
        var before = await transaction.Find<TopUp>(id) ?? throw new InvalidDataException($"The top-up {id} is gone.");
        var after = before.After(outcome, requestId, time.GetUtcNow());
        await TopUpLedger.Turn(transaction, before, after);
        return after;
    });

    private async Task<TopUpTrace> TraceOf(TopUp topUp, CancellationToken cancellation)
    {
        LastTopUp? last;
        try
        {
            last = await winred.Query(topUp.Subscriber, cancellation);
        }
        catch (Refusal)
        {
            return new TopUpTrace.Silent();
        }

        var request = last is null || last.RequestId.Length > 255 ? null : await business.Read.Peek<TopUpRequest>(last.RequestId);
        return TopUpTrace.Of(topUp, last, request);
    }
}
