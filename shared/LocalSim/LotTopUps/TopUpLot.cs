using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>
/// Orders the top-up of a lot's SIMs, or joins the one that runs, and waits for its end (contract 8.4). The work itself is
/// <see cref="RunTopUpJob"/>: it goes on whether anybody waits or not.
/// </summary>
public sealed class TopUpLot(Business business, OpenTopUpJob open, WinredClient winred, WinredSettings settings, TimeProvider time)
{
    /// <summary>Tops the lot up.</summary>
    /// <exception cref="Refusal">Nothing can be topped up, or nothing was.</exception>
    public async Task<LotTopUpView> Run(LotTopUpOrder order, CancellationToken cancellation)
    {
        var job = await open.Run(order);
        job = await Watch.Until(
            time,
            settings.BatchWait,
            async () => await business.Read.Peek<TopUpJob>(job.Id) ?? job,
            seen => seen.HasEnded,
            cancellation);
        return LotReport.Of(job, await TopUpsOf(job), job.HasEnded ? job.Balance : await Balance());
    }

    private async Task<IReadOnlyList<TopUp>> TopUpsOf(TopUpJob job)
    {
        var reader = business.Read;
        await reader.Gather(job.TopUpIds.Select(TopUp.Type.IdOf));
        var topUps = new List<TopUp>();
        foreach (var id in job.TopUpIds)
            topUps.Add(await reader.Peek<TopUp>(id) ?? throw new InvalidDataException($"The top-up {id} is gone."));
        return topUps;
    }

    private async Task<Amount?> Balance()
    {
        try
        {
            return (await winred.Balance()).Balance;
        }
        catch (Refusal)
        {
            return null; // The job says itself what is left, once it has ended.
        }
    }
}
