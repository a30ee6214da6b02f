using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>
/// Orders the top-up of a lot's SIMs, or joins the one that runs, and waits for its end (contract 8.4). The work itself is
/// <see cref="RunTopUpJob"/>: it goes on whether anybody waits or not.
/// </summary>
public sealed class TopUpLot(Business business, WinredClient winred, WinredSettings settings, TimeProvider time)
{
    private static readonly TextField LotId = new("lote_id");
    private static readonly IntegerField ProductId = new("product_id", most: int.MaxValue);
    private static readonly IntegerField Pesos = new("amount", least: 0, most: int.MaxValue, required: false);
    private static readonly TextField SellFrom = new("sell_from", required: false);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [LotId, ProductId, Pesos, SellFrom];

    /// <summary>Tops the lot up.</summary>
    /// <exception cref="Refusal">Nothing can be topped up, or nothing was.</exception>
    public async Task<LotTopUpView> Run(Caller caller, RequestBody body, CancellationToken cancellation)
    {
        var input = Input.Body(body);
        var order = new Order(
            input.Read(LotId), (int)input.Read(ProductId), (int)input.Read(Pesos, 0), input.Read(SellFrom, "S"), caller.Id);
        input.Check();
        var job = await business.Transact(transaction => JoinOrOpen(transaction, order));
        job = await Watch.Until(
            time,
            settings.BatchWait,
            async () => await business.Read.Peek<TopUpJob>(job.Id) ?? job,
            seen => seen.HasEnded,
            cancellation);
        return LotReport.Of(job, await TopUpsOf(job), job.Balance ?? await Balance(job));
    }

    private async Task<TopUpJob> JoinOrOpen(Transaction transaction, Order order)
    {
        var lot = order.LotId.Length > 0 ? await transaction.Find<Lot>(order.LotId) : null;
        if (lot is null)
            throw FastApiAnswer.NotFound("Lote no encontrado");
        if (await transaction.OwnerOf(TopUpJob.OpenScope, lot.Id) is { } running && await transaction.Peek<TopUpJob>(running) is { } other)
        {
            return other.ProductId == order.ProductId
                ? other
                : throw FastApiAnswer.BadRequest("El lote tiene una recarga en proceso");
        }

        // The lot is relied upon, and every success changes it: what the query did not see makes the work run again.
        var ledger = await transaction.Query(DocumentQuery.Over<TopUp>().Where(TopUp.LotIdField.Is(lot.Id)));
        var sims = new List<Sim>();
        foreach (var sim in EligibleSims.Of(lot, order.ProductId, ledger))
        {
            if (!await HasOpenTopUp(transaction, sim, order.ProductId))
                sims.Add(sim);
        }

        return sims.Count > 0 ? Open(transaction, lot, sims, order) : throw FastApiAnswer.BadRequest("Lote sin SIMs disponibles");
    }

    // A number is recycled: another SIM may have it, or had it when somebody topped the number up.
    private static async Task<bool> HasOpenTopUp(Transaction transaction, Sim sim, int productId) =>
        TelephoneNumber.TenDigits(sim.Number) is { } number
        && await transaction.OwnerOf(TopUp.OpenScope, TopUp.OpenValueOf(number, productId)) is not null;

    private TopUpJob Open(Transaction transaction, Lot lot, IReadOnlyList<Sim> sims, Order order)
    {
        var jobId = Business.NewId();
        var topUps = sims.Select(sim => TopUpOf(sim, lot, order, jobId)).ToList();
        var now = time.GetUtcNow();
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
        foreach (var topUp in topUps)
        {
            if (topUp.IsFinal)
                transaction.Create(topUp);
            else
                TopUpLedger.Open(transaction, topUp);
        }

        transaction.Create(job);
        transaction.Claim(TopUpJob.OpenScope, lot.Id, job.Id);
        transaction.Create(job.Message);
        return job;
    }

    private TopUp TopUpOf(Sim sim, Lot lot, Order order, string jobId)
    {
        var now = time.GetUtcNow();
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

    private async Task<IReadOnlyList<TopUp>> TopUpsOf(TopUpJob job)
    {
        var reader = business.Read;
        await reader.Gather(job.TopUpIds.Select(TopUp.Type.IdOf));
        var topUps = new List<TopUp>();
        foreach (var id in job.TopUpIds)
            topUps.Add(await reader.Peek<TopUp>(id) ?? throw new InvalidDataException($"The top-up {id} is gone."));
        return topUps;
    }

    private async Task<Amount?> Balance(TopUpJob job)
    {
        try
        {
            return job.HasEnded ? null : (await winred.Balance()).Balance;
        }
        catch (Refusal)
        {
            return null; // The job says itself what is left, once it has ended.
        }
    }

    private sealed record Order(string LotId, int ProductId, int Pesos, string SellFrom, long UserId);
}
