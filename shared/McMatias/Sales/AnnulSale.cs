using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Stock;

namespace Mostrador.McMatias.Sales;

/// <summary>
/// Annuls a sale, once and for a reason (contract 4.10): what its lines say now is back in the stock of its branch, in the same transaction.
/// </summary>
public sealed class AnnulSale(Shop shop)
{
    private static readonly TextField Reason = new("motivo_anulacion", Texts.Longest, blank: true);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Reason];

    /// <summary>Annuls it.</summary>
    public Task<SaleView> Run(Caller me, long id, RequestBody body) => shop.Transact(async transaction =>
    {
        var sale = await transaction.Find<Sale>(me.Reach, id) ?? throw Refusal.NotFound(SaleView.What);
        var input = Input.Partial(body, DjangoMessages.Spanish);
        RefuseAnnulled(sale);
        var annulled = sale with { AnnulmentReason = ReadReason(input), AnnulledAt = shop.Now };
        transaction.Replace(annulled);
        await Return(transaction, sale);
        return await transaction.Show(annulled);
    });

    /// <summary>Sees that a sale stands.</summary>
    /// <exception cref="Refusal">It was annulled.</exception>
    internal static void RefuseAnnulled(Sale sale)
    {
        if (sale.IsAnnulled)
            throw DjangoAnswer.Error("Esta venta ya fue anulada");
    }

    // Whatever is no text is as good as no reason.
    private static string ReadReason(Input input)
    {
        var isText = input.Raw(Reason.Name).ValueKind is JsonValueKind.String or JsonValueKind.Number;
        var reason = isText ? input.Read(Reason, "") : "";
        input.Check();
        return reason.Length > 0 ? reason : throw DjangoAnswer.Error("Debe proporcionar un motivo de anulación");
    }

    // Every write of a line relies on its sale, so the lines are those that there are when this is committed; and a product with lines and
    // a branch with sales are not deleted.
    private async Task Return(Transaction transaction, Sale sale)
    {
        var lines = await transaction.Query(SaleLine.Of(sale));
        var returned = lines.GroupBy(line => line.ProductId, line => line.Quantity).ToDictionary(group => group.Key, group => group.Sum());
        await transaction.Gather(returned.Keys.Select(product => StockLevel.Type.IdOf(StockLevel.KeyOf(product, sale.BranchId))));
        foreach (var (product, quantity) in returned)
        {
            var key = StockLevel.KeyOf(product, sale.BranchId);
            if (await transaction.Peek<StockLevel>(key) is not null)
                transaction.Increment<StockLevel>(key, StockLevel.QuantityField, quantity);
            else
                transaction.Create(await Fresh(product, sale.BranchId, quantity));
        }
    }

    private async Task<StockLevel> Fresh(long product, long branch, long quantity) =>
        new() { Id = await shop.NextId<StockLevel>(), ProductId = product, BranchId = branch, Quantity = quantity };
}
