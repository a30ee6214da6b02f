using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>Reports the top-up of a lot, whoever asks and whenever (contract 8.4).</summary>
public static class LotReport
{
    /// <summary>What a SIM says that is neither topped up nor given up.</summary>
    public const string InProgress = "Recarga en proceso";

    /// <summary>The report.</summary>
    /// <param name="job">The job.</param>
    /// <param name="topUps">Its top-ups, in its order.</param>
    /// <param name="balance">What is left of the money; null when nobody knows.</param>
    /// <exception cref="Refusal">None succeeded, and none will.</exception>
    public static LotTopUpView Of(TopUpJob job, IReadOnlyList<TopUp> topUps, Amount? balance)
    {
        var done = topUps.Count(topUp => topUp.State == TopUpState.Done);
        var failed = topUps.Count(topUp => topUp.State == TopUpState.Failed);
        var isOver = job.HasEnded && done + failed == topUps.Count;
        if (isOver && done == 0)
            throw WinredRefusal.Of(topUps[0].Message ?? "");
        var result = !isOver ? new LotTopUpResultView(false, "Recarga de lote en proceso")
            : failed > 0 ? new LotTopUpResultView(false, "Recarga de lote con errores")
            : new LotTopUpResultView(true, "Recarga de lote exitosa");
        return new LotTopUpView(result, new(job.LotId, topUps.Count, done, failed, balance, [.. topUps.Select(Detail)]));
    }

    private static SimTopUpView Detail(TopUp topUp) => new(topUp.Subscriber, topUp.State == TopUpState.Done, topUp.TransactionId)
    {
        Error = topUp.State switch
        {
            TopUpState.Done => null,
            TopUpState.Failed => topUp.Message ?? "",
            _ => InProgress,
        },
    };
}
