using Mostrador.Endurance.Hosts;

namespace Mostrador.Api.Tests.Crash;

/// <summary>
/// The host dies while a client sends orders under keys, and the client does what keys are for: it sends every order that it knows nothing
/// of again, until it knows. Each is made once.
/// </summary>
public sealed class KeyKillTests
{
    private const int Orders = 120;
    private const int Clients = 8;
    private const int Kills = 3;

    [Fact]
    public async Task Orders_that_are_sent_again_after_kills_are_made_once()
    {
        using var folder = new DataFolder();
        var keys = Enumerable.Range(0, Orders).Select(_ => Guid.NewGuid().ToString()).ToArray();
        var made = new long?[Orders];
        var (product, kills) = (0L, 0);
        for (var round = 0; made.Any(order => order is null); round++)
        {
            await using var host = await LocalHostProcess.Start(folder.Path);
            using var shop = await ShopClient.SignIn(host.Address);
            if (product == 0)
                product = await StockProduct(shop);
            if (await SendAll(shop, product, keys, made, killAfter: round < Kills ? (round * 10) + 20 : null, host))
                kills++;
        }

        Assert.Equal(Kills, kills);
        await using var last = await LocalHostProcess.Start(folder.Path);
        using var client = await ShopClient.SignIn(last.Address);
        var orders = await client.List("orders/");
        Assert.Equal(Orders, orders.Count);
        Assert.Equal(made.Order(), orders.Select(order => (long?)order["id"]).Order());
        Assert.Equal(1000 - Orders, (long)(await client.Get($"products/{product}/"))["current_stock"]!);
    }

    private static async Task<bool> SendAll(
        ShopClient shop, long product, string[] keys, long?[] made, int? killAfter, LocalHostProcess host)
    {
        var (next, answered, isKilled) = (-1, 0, false);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < keys.Length; i = Interlocked.Increment(ref next))
            {
                if (made[i] is not null)
                    continue;
                if (await shop.Post("orders/", new { customer = (long?)null, items = new[] { new { product_id = product, quantity = 1 } } }, key: keys[i]) is not { } answer)
                    return; // The host is gone: nobody knows whether the order was made.
                Assert.Equal(201, answer.Status);
                made[i] = (long)answer.Body!["id"]!;
                if (Interlocked.Increment(ref answered) != killAfter)
                    continue;
                host.Kill();
                isKilled = true;
            }
        }));
        return isKilled;
    }

    private static async Task<long> StockProduct(ShopClient shop)
    {
        var supplier = await shop.Made("suppliers/", new
        {
            name = "x",
            phone_number = "5512345678",
            contact_person = "Carlos",
            rfc = "DBE101010XYZ",
            tax_address = "Av. 1",
        });
        var product = await shop.Made("products/", new
        {
            name = "Agua",
            sku = "AGUA",
            price = 10,
            tax_rate = "16.00",
            current_stock = 1000,
            supplier = (long)supplier["id"]!,
        });
        return (long)product["id"]!;
    }
}
