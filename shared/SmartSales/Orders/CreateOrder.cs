using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Orders;

/// <summary>Places an order (contract 4.17): its units leave the stock at once, or nothing happens.</summary>
public sealed class CreateOrder(Shop shop)
{
    /// <summary>The greatest total of an order, and of a stored decimal of ten digits.</summary>
    internal const decimal MostTotal = 99_999_999.99m;

    /// <summary>Places it.</summary>
    public async Task<OrderView> Run(Caller me, RequestBody body)
    {
        var asked = await OrderForm.Read(Input.Whole(body, DjangoMessages.English));
        var id = await shop.NextId<Order>();
        var firstLine = await shop.NextIds(Order.LineSequence, asked.Count);
        return await shop.Transact(async transaction =>
        {
            await transaction.Gather([User.Type.IdOf(me.Id), .. asked.Select(line => Product.Type.IdOf(line.ProductId))]);
            await me.StillThere(transaction);
            var lines = await Priced(transaction, asked, firstLine);
            await HeldStock.Take(transaction, lines);
            var order = new Order
            {
                Id = id,
                UserId = me.Id,
                Username = me.User.Username,
                Total = Sum(lines),
                CreatedAt = shop.Now,
                PlacedOn = shop.Today,
                HoldsStock = true,
                Lines = lines,
            };
            transaction.Create(order);
            await OrderChanges.Note(transaction, before: null, order);
            return OrderView.Of(order, KnownDeletions.None); // Its products were there just now.
        });
    }

    private static async Task<List<OrderLine>> Priced(
        Transaction transaction, IReadOnlyList<(long ProductId, long Quantity)> asked, long firstLine)
    {
        var lines = new List<OrderLine>(asked.Count);
        foreach (var (productId, quantity) in asked)
        {
            if (await transaction.Peek<Product>(productId) is not { IsActive: true } product)
                throw DjangoAnswer.Error("Uno de los productos no fue encontrado.", 404);
            lines.Add(new OrderLine(firstLine + lines.Count, product.Id, quantity, product.Price));
        }

        return lines;
    }

    private static Amount Sum(IEnumerable<OrderLine> lines)
    {
        // In decimals: a price times a quantity may be more than an amount holds.
        var total = lines.Sum(line => line.Price.Units * line.Quantity);
        return total <= MostTotal ? Amount.Round(total) : throw TooMuch();
    }

    private static Refusal TooMuch() => DjangoAnswer.Error("El total de la orden excede el máximo permitido.");
}
