using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Orders;

/// <summary>Takes the units of orders from the stock and gives them back (contract 5.3). Products that were deleted are passed over.</summary>
internal static class HeldStock
{
    /// <summary>Stages that the units of lines are taken.</summary>
    /// <exception cref="Refusal">A product has not enough; lines of one product are looked at one after another.</exception>
    public static async Task Take(Transaction transaction, IReadOnlyCollection<OrderLine> lines)
    {
        await transaction.Gather(lines.Select(line => Product.Type.IdOf(line.ProductId)));
        foreach (var same in lines.GroupBy(line => line.ProductId))
        {
            if (await transaction.Peek<Product>(same.Key) is not { } product)
                continue;
            var left = product.Stock;
            foreach (var line in same)
            {
                if (line.Quantity > left)
                    throw TooFew(product.Name, left);
                left -= line.Quantity;
            }

            // If the sum falls below zero at commit, the work runs again and sees that there is not enough.
            transaction.Increment<Product>(product.Key, Product.StockField, left - product.Stock, floor: 0);
        }
    }

    /// <summary>Stages that the units of lines are back.</summary>
    public static async Task GiveBack(Transaction transaction, IReadOnlyCollection<OrderLine> lines)
    {
        await transaction.Gather(lines.Select(line => Product.Type.IdOf(line.ProductId)));
        foreach (var same in lines.GroupBy(line => line.ProductId))
        {
            if (await transaction.Peek<Product>(same.Key) is { } product)
                transaction.Increment<Product>(product.Key, Product.StockField, same.Sum(line => line.Quantity));
        }
    }

    private static Refusal TooFew(string name, long left) => DjangoAnswer.Error($"Stock insuficiente para {name}. Disponible: {left}");
}
