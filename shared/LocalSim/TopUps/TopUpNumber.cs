using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>Tops one number up, once: whatever happens, it is never sent again by itself (contract 8.3).</summary>
public sealed class TopUpNumber(Business business, TopUpSender sender, WinredClient winred, WinredSettings settings, TimeProvider time)
{
    private static readonly IntegerField ProductId = new("product_id", most: int.MaxValue);
    private static readonly IntegerField Pesos = new("amount", least: 0, most: int.MaxValue, required: false);
    private static readonly TextField Subscriber = new("subscriber", most: int.MaxValue);
    private static readonly TextField SellFrom = new("sell_from", required: false);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [ProductId, Pesos, Subscriber, SellFrom];

    /// <summary>Tops it up, and waits a while when Winred does not decide at once.</summary>
    /// <exception cref="Refusal">It was not done, or nobody knows whether it was.</exception>
    public async Task<TopUpView> Run(Caller caller, RequestBody body, CancellationToken cancellation)
    {
        var input = Input.Body(body);
        var (product, pesos) = (input.Read(ProductId), input.Read(Pesos, 0));
        var (number, sellFrom) = (input.Read(Subscriber), input.Read(SellFrom, "S"));
        input.Check();
        var order = new TopUpOrder((int)product, (int)pesos, Ten(number), sellFrom);

        var topUp = await business.Transact(transaction => Open(transaction, caller, order, number));
        (topUp, var heard) = await sender.Send(topUp);
        if (heard is TopUpOutcome.Unknown unknown)
            topUp = await Resolve(topUp, unknown);
        if (topUp.State == TopUpState.Pending)
            topUp = await Decided(topUp, cancellation);
        return topUp.State == TopUpState.Failed
            ? throw WinredRefusal.Of(topUp.Message ?? "")
            : TopUpView.Of(topUp, topUp.Balance ?? await Balance(topUp), await NameOf(topUp));
    }

    private static string Ten(string number) =>
        TelephoneNumber.TenDigits(number) ?? throw FastApiAnswer.BadRequest(TelephoneNumber.Invalid);

    private async Task<TopUp> Open(Transaction transaction, Caller caller, TopUpOrder order, string number)
    {
        if (await transaction.OwnerOf(TopUp.OpenScope, TopUp.OpenValueOf(order.Subscriber, order.ProductId)) is not null)
            throw FastApiAnswer.BadRequest("Ya hay una recarga en proceso para este número");
        var (lot, sim) = await SimOf(transaction, number, order.Subscriber);
        var now = time.GetUtcNow();
        var topUp = new TopUp
        {
            Id = Business.NewId(),
            SimId = sim?.Id,
            LotId = lot?.Id,
            Subscriber = order.Subscriber,
            ProductId = order.ProductId,
            Pesos = order.Amount,
            SellFrom = order.SellFrom,
            UserId = caller.Id,
            CreatedAt = business.Now,
            StartedAt = now,
            UpdatedAt = now,
        };
        topUp = TopUpLedger.Leaving(transaction, topUp, WinredRequestId.New(), now);
        TopUpLedger.Open(transaction, topUp);
        return topUp;
    }

    private static async Task<(Lot? Lot, Sim? Sim)> SimOf(PartitionReader reader, string number, string tenDigits)
    {
        foreach (var spelling in TelephoneNumber.Spellings(number, tenDigits))
        {
            if (await reader.SimByNumber(spelling) is var (lot, sim))
                return (lot, sim);
        }

        return (null, null);
    }

    /// <summary>Finds out what an unclear answer meant.</summary>
    /// <exception cref="Refusal">That cannot be found out now: the top-up stays open, and reconciliation goes on asking.</exception>
    private async Task<TopUp> Resolve(TopUp topUp, TopUpOutcome.Unknown heard)
    {
        if (topUp.State != TopUpState.Sent)
            return topUp; // A notification was quicker.
        TopUpTrace trace = new TopUpTrace.Absent();
        if (heard.WasSent)
            (topUp, trace) = await sender.Ask(topUp);
        if (trace is TopUpTrace.Absent)
            return await sender.Record(topUp.Id, new TopUpOutcome.Rejected(heard.Message), topUp.RequestIds[^1]);
        return topUp.State == TopUpState.Sent ? throw WinredRefusal.Of(heard.Message) : topUp;
    }

    private Task<TopUp> Decided(TopUp topUp, CancellationToken cancellation) => Watch.Until(
        time,
        settings.PendingWait,
        async () => await business.Read.Peek<TopUp>(topUp.Id) ?? topUp,
        seen => seen.IsFinal,
        cancellation);

    private async Task<Amount?> Balance(TopUp topUp)
    {
        try
        {
            return topUp.State == TopUpState.Done ? (await winred.Balance()).Balance : null;
        }
        catch (Refusal)
        {
            return null; // The number is topped up; what is left is a courtesy.
        }
    }

    private async Task<string> NameOf(TopUp topUp) =>
        topUp.Product ?? (await business.Read.Peek<PlanCode>(topUp.ProductId))?.Name ?? DocumentKey.Of(topUp.ProductId);
}
