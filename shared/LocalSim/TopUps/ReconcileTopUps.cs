using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>
/// Asks Winred what became of top-ups that nobody heard the end of: the process died, Winred was out of reach, a notification was lost
/// (contract 15). Nothing is ever sent again here. Late, twice or half, it does no harm.
/// </summary>
public sealed class ReconcileTopUps(Business business, TopUpSender sender, TimeProvider time)
{
    private const int MostAtOnce = 500;
    private const string NoTrace = "Sin confirmación de Winred";

    // Well below the time that a function may run; each question may take a time-out.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Looks at what is due, whatever was looked at longest ago first.</summary>
    public async Task Run(CancellationToken stopping)
    {
        var start = time.GetTimestamp();
        var due = await business.Read.Query(DocumentQuery.Over<TopUp>()
            .Where(TopUp.ReviewAtField.AtMost(time.GetUtcNow()))
            .OrderBy(TopUp.ReviewAtField.Ascending)
            .Take(MostAtOnce));
        foreach (var topUp in due)
        {
            if (stopping.IsCancellationRequested || time.GetElapsedTime(start) > Longest)
                return;
            await Review(topUp, stopping);
        }
    }

    private async Task Review(TopUp topUp, CancellationToken stopping)
    {
        var (now, trace) = await sender.Ask(topUp, stopping);
        if (now.IsFinal)
            return;
        if (trace is TopUpTrace.Absent or TopUpTrace.Hidden && topUp.SentAt + TopUp.LongestSilence <= time.GetUtcNow())
            await sender.Record(topUp.Id, new TopUpOutcome.Rejected(NoTrace), topUp.RequestIds[^1]);
        else
            await business.Transact(Postpone(topUp.Id));
    }

    private Func<Transaction, Task> Postpone(string id) => async transaction =>
    {
        if (await transaction.Find<TopUp>(id) is { IsFinal: false } topUp)
            transaction.Replace(topUp.Reviewed(time.GetUtcNow()));
    };
}
