using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>
/// Tops a lot's SIMs up, one after another (contract 8.4). It may be killed anywhere and run again, even beside itself: what was done is
/// in the ledger, and what was sent is asked after before anything is sent again.
/// </summary>
public sealed class RunTopUpJob(Business business, TopUpAttempts attempts, WinredClient winred, WinredSettings settings, TimeProvider time)
{
    /// <summary>Queue of lots to top up; a message is the job's id.</summary>
    public const string Queue = "localsim-top-up-lot";

    /// <summary>After so many failed deliveries the job is given up.</summary>
    public const int MostFailures = 5;

    /// <summary>What a top-up says that nobody came to.</summary>
    public const string GivenUp = "Error interno";

    // A function may run ten minutes, and one SIM takes at most three time-outs, three questions and the pauses between them.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(4);

    /// <summary>Does what is left of the job.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="delivery">Which delivery of its message this is.</param>
    /// <param name="stopping">The host stops: the job is left between two SIMs, and goes on with the next delivery.</param>
    public async Task Run(string jobId, int delivery, CancellationToken stopping)
    {
        var job = await business.Read.Peek<TopUpJob>(jobId) ?? throw new MessageTooEarlyException();
        if (job.HasEnded)
            return;
        if (delivery > MostFailures)
        {
            await GiveUp(job);
            return;
        }

        await Begin(jobId);
        if (!await TopUpSims(job, stopping))
        {
            await GoOnLater(jobId);
            return;
        }

        await AwaitPending(job, stopping);
        await End(job, await Balance());
    }

    /// <returns>Whether the time was enough for all.</returns>
    private async Task<bool> TopUpSims(TopUpJob job, CancellationToken stopping)
    {
        var start = time.GetTimestamp();
        var isFirst = true;
        foreach (var id in job.TopUpIds)
        {
            if (await Read(id) is { State: TopUpState.ToSend or TopUpState.Sent } topUp)
            {
                stopping.ThrowIfCancellationRequested();
                if (!isFirst && time.GetElapsedTime(start) > LongestTurn)
                    return false;
                if (!isFirst)
                    await Task.Delay(settings.Spacing, time, stopping);
                isFirst = false;
                await attempts.Finish(topUp, stopping);
            }
        }

        return true;
    }

    /// <summary>Winred may tell the end of those that it has taken on; what it tells later changes ledger and stock all the same.</summary>
    private async Task AwaitPending(TopUpJob job, CancellationToken stopping) =>
        await Watch.Until(time, settings.PendingWait, () => IsAnyPending(job), isAny => !isAny, stopping);

    private async Task<bool> IsAnyPending(TopUpJob job)
    {
        foreach (var id in job.TopUpIds)
        {
            if (await Read(id) is { State: TopUpState.Pending })
                return true;
        }

        return false;
    }

    private async Task<TopUp> Read(string id) => await business.Read.Peek<TopUp>(id) ?? throw new MessageTooEarlyException();

    private async Task<Amount?> Balance()
    {
        try
        {
            return (await winred.Balance()).Balance;
        }
        catch (Refusal)
        {
            return null; // The lot is topped up; what is left is a courtesy.
        }
    }

    private Task End(TopUpJob job, Amount? balance) => business.Transact(transaction => End(transaction, job.Id, balance));

    /// <summary>
    /// What was never sent is not going to be. What was sent and not answered is not declared failed here, because it may have been done:
    /// reconciliation finds out.
    /// </summary>
    private Task GiveUp(TopUpJob job) => business.Transact(async transaction =>
    {
        foreach (var id in job.TopUpIds)
        {
            if (await transaction.Find<TopUp>(id) is { State: TopUpState.ToSend } topUp)
                await TopUpLedger.Turn(transaction, topUp, topUp.After(new TopUpOutcome.Rejected(GivenUp), requestId: null, time.GetUtcNow()));
        }

        await End(transaction, job.Id, balance: null);
    });

    private async Task End(Transaction transaction, string jobId, Amount? balance)
    {
        if (await transaction.Find<TopUpJob>(jobId) is not { HasEnded: false } job)
            return;
        transaction.Replace(job with { State = TopUpJobState.Ended, Balance = balance, UpdatedAt = time.GetUtcNow() });
        await transaction.Release(TopUpJob.OpenScope, job.LotId);
    }

    private Task GoOnLater(string jobId) => business.Transact(async transaction =>
    {
        if (await transaction.Find<TopUpJob>(jobId) is not { HasEnded: false } job)
            return;
        var next = job with { Turns = job.Turns + 1, UpdatedAt = time.GetUtcNow() };
        transaction.Replace(next);
        transaction.Create(next.Message);
    });

    private Task Begin(string jobId) => business.Transact(async transaction =>
    {
        if (await transaction.Find<TopUpJob>(jobId) is { State: TopUpJobState.Queued } job)
            transaction.Replace(job with { State = TopUpJobState.Running, UpdatedAt = time.GetUtcNow() });
    });
}
