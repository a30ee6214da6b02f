using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.McMatias;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Stock;

namespace Mostrador.Api.Tests.McMatias;

/// What stock and sales need to be there.
internal static class Goods
{
    /// A new product; answers its id.
    public static async Task<long> Product(this McMatiasHost host, string? name = null)
    {
        var id = await host.NextId<Product>();
        await host.Store(async transaction =>
        {
            transaction.Create(new Product { Id = id, Name = name ?? Unique.Text("Producto"), Price = new Amount(1000) });
            await Task.CompletedTask;
        });
        return id;
    }

    /// A new customer; answers his id.
    public static async Task<long> Customer(this McMatiasHost host, string? name = null)
    {
        var id = await host.NextId<Customer>();
        await host.Store(async transaction =>
        {
            transaction.Create(new Customer { Id = id, FullName = name ?? Unique.Text("Cliente"), RegisteredAt = DateTimeOffset.UnixEpoch });
            await Task.CompletedTask;
        });
        return id;
    }

    /// A new product of which a branch has so many units; answers the product's id.
    public static async Task<long> ProductInStock(this McMatiasHost host, long branch, long quantity, string? name = null)
    {
        var product = await host.Product(name);
        await host.Stock(product, branch, quantity);
        return product;
    }

    /// Puts a product in stock; answers the id of the stock level.
    public static async Task<long> Stock(this McMatiasHost host, long product, long branch, long quantity)
    {
        var body = new { id_producto = product, id_sucursal = branch, cantidad = quantity };
        return (await (await host.Admin()).Post("/inventario/", body)).Is(201).Number("id_inventario");
    }

    /// How many units of a product a branch has, as stored; null = it is not in stock there.
    public static async Task<long?> Units(this McMatiasHost host, long product, long branch) =>
        (await host.Stored.Peek<StockLevel>(StockLevel.KeyOf(product, branch)))?.Quantity;

    public static ValueTask<long> NextId<T>(this McMatiasHost host)
        where T : class, IDocument<T> => host.Services.GetRequiredService<IdBlocks>().Next(Shop.Partition, T.Type.Name);
}
