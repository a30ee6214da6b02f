using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>
/// Opens the job of a lot, or finds the one that runs (contract 8.4). All its top-ups are in the ledger from the beginning, so that
/// nobody else tops these numbers up meanwhile.
/// </summary>
public sealed class OpenTopUpJob(Business business, TimeProvider time)
{
    /// <summary>The job that does what was ordered.</summary>
    /// <exception cref="Refusal">There is no such lot, nothing in it can be topped up, or it gets another package just now.</exception>
    public Task<TopUpJob> Run(LotTopUpOrder order) => business.Transact(async transaction =>
    {
        var lot = await new StockChange(transaction).Lot(order.LotId) ?? throw FastApiAnswer.NotFound("Lote no encontrado");
        if (await transaction.OwnerOf(TopUpJob.OpenScope, lot.Id) is { } running && await transaction.Peek<TopUpJob>(running) is { } other)
            return Join(other, order);
        var sims = await SimsOf(transaction, lot, order);
        return sims.Count > 0 ? Open(transaction, lot, sims, order) : throw FastApiAnswer.BadRequest("Lote sin SIMs disponibles");
    });

    private static TopUpJob Join(TopUpJob running, LotTopUpOrder order) => running.ProductId == order.ProductId
        ? running
        : throw FastApiAnswer.BadRequest("El lote tiene una recarga en proceso");

    // The lot is relied upon, and every success changes it: one that the query did not see makes the work run again.
    private static async Task<IReadOnlyList<Sim>> SimsOf(Transaction transaction, Lot lot, LotTopUpOrder order)
    {
        var ledger = await transaction.Query(DocumentQuery.Over<TopUp>().Where(TopUp.LotIdField.Is(lot.Id)));
        var sims = new List<Sim>();
        foreach (var sim in EligibleSims.Of(lot, order.ProductId, ledger))
        {
            if (!await HasOpenTopUp(transaction, sim, order.ProductId))
                sims.Add(sim);
        }

        return sims;
    }

    // Numbers are recycled: another SIM may have this one, or had it when somebody topped it up.
    private static async Task<bool> HasOpenTopUp(Transaction transaction, Sim sim, int productId) =>
        TelephoneNumber.TenDigits(sim.Number) is { } number
        && await transaction.OwnerOf(TopUp.OpenScope, TopUp.OpenValueOf(number, productId)) is not null;

    private TopUpJob Open(Transaction transaction, Lot lot, IReadOnlyList<Sim> sims, LotTopUpOrder order)
    {
        var jobId = Business.NewId();
        var now = time.GetUtcNow();
        var topUps = sims.Select(sim => TopUpOf(sim, lot, order, jobId, now)).ToList();
        foreach (var topUp in topUps)
        {
            if (topUp.IsFinal)
                transaction.Create(topUp);
            else
                TopUpLedger.Open(transaction, topUp);
        }

        var job = new TopUpJob
        {
            Id = jobId,
            LotId = lot.Id,
            ProductId = order.ProductId,
            TopUpIds = [.. topUps.Select(topUp => topUp.Id)],
            UserId = order.UserId,
            CreatedAt = now,
            UpdatedAt = now,
        };
        transaction.Create(job);
        transaction.Claim(TopUpJob.OpenScope, lot.Id, job.Id);
        transaction.Create(job.Message);
        return job;
    }

    private TopUp TopUpOf(Sim sim, Lot lot, LotTopUpOrder order, string jobId, DateTimeOffset now)
    {
        var number = TelephoneNumber.TenDigits(sim.Number);
        return new TopUp
        {
            Id = Business.NewId(),
            JobId = jobId,
            SimId = sim.Id,
            LotId = lot.Id,
            Subscriber = number ?? sim.Number,
            State = number is null ? TopUpState.Failed : TopUpState.ToSend,
            Message = number is null ? TelephoneNumber.Invalid : null,
            ProductId = order.ProductId,
            Pesos = order.Pesos,
            SellFrom = order.SellFrom,
            UserId = order.UserId,
            CreatedAt = business.Now,
            StartedAt = now,
            UpdatedAt = now,
        };
    }
}
