using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.TopUps;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>What an operator sees of the lots that are being topped up: how far each is, and no number.</summary>
public sealed class ReadRunningLots(Business business)
{
    /// <summary>Lots at most; there is one job of a lot at a time.</summary>
    public const int Most = 50;

    /// <summary>The lots whose job has not ended, the oldest first.</summary>
    public async Task<IReadOnlyList<RunningLot>> Run()
    {
        var lots = new List<RunningLot>();
        foreach (var state in new[] { TopUpJobState.Running, TopUpJobState.Queued })
        {
            foreach (var job in await business.Read.Query(DocumentQuery.Over<TopUpJob>().Where(TopUpJob.StateField.Is(state)).Take(Most - lots.Count)))
                lots.Add(await Progress(job));
        }

        return [.. lots.OrderBy(lot => lot.OrderedAt)];
    }

    private async Task<RunningLot> Progress(TopUpJob job)
    {
        var reader = business.Read;
        await reader.Gather(job.TopUpIds.Select(id => TopUp.Type.IdOf(id)));
        var (done, failed) = (0, 0);
        foreach (var id in job.TopUpIds)
        {
            var state = (await reader.Peek<TopUp>(id))?.State;
            done += state == TopUpState.Done ? 1 : 0;
            failed += state == TopUpState.Failed ? 1 : 0;
        }

        return new RunningLot(job.LotId, job.State == TopUpJobState.Running, job.TopUpIds.Count, done, failed, job.CreatedAt, job.UpdatedAt);
    }
}

/// <summary>A lot that is being topped up.</summary>
/// <param name="LotId">The lot.</param>
/// <param name="HasBegun">Whether somebody works at it.</param>
/// <param name="Sims">SIMs that the job takes.</param>
/// <param name="Done">Those that are topped up.</param>
/// <param name="Failed">Those that are given up.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="ChangedAt">When the job changed last.</param>
public sealed record RunningLot(
    string LotId, bool HasBegun, int Sims, int Done, int Failed, DateTimeOffset OrderedAt, DateTimeOffset ChangedAt);
