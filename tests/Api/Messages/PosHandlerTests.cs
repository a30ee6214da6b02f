using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.App;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.PointOfSale;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Api.Tests.Messages;

/// <summary>
/// The app's own functions, all of them, over a real store: what a request commits goes through the feed, the forwarder and the
/// broker to the handlers, whatever the broker does on the way.
/// </summary>
public sealed class PosHandlerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Deleted_customers_and_products_are_erased_though_messages_come_twice_late_and_out_of_order(int seed)
    {
        var (feed, broker, random) = (new ChangeFeed(), new FakeBroker(), new Random(seed));
        IServiceProvider? services = null;
        await using var host = await PosHost.Start(options =>
        {
            options.OnCosmos = false;
            options.Services = all => all
                .RemoveAll<IOutbox>() // Nobody in the process delivers.
                .AddSingleton<IDocumentEngine>(provider => new FedEngine((services = provider).GetRequiredService<SqliteDocumentEngine>(), feed));
        });
        var admin = await host.Admin();
        var (gone, kept) = (new List<(long Customer, long Product)>(), new List<(long Customer, long Product)>());
        for (var i = 0; i < 6; i++)
        {
            var (customer, product) = (await admin.RegisterCustomer(), await admin.StockProduct());
            await Earn(admin, customer);
            var day = new DateOnly(2024, 5, 15).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await admin.Promote(product, "10.00", day, day);
            (i % 2 == 0 ? gone : kept).Add((customer, product));
        }

        foreach (var (customer, product) in gone)
        {
            (await admin.Delete($"/customers/{customer}/")).Is(204);
            (await admin.Delete($"/products/{product}/")).Is(204);
        }

        var azure = new FakeAzure(services!, feed, broker, typeof(MostradorServices).Assembly.GetExportedTypes())
        {
            Choose = random.Next,
            FateOf = _ => random.Next(3) == 0 ? (Fate)random.Next(1, 5) : Fate.Fine,
        };
        await azure.RunUntilQuiet();

        var shop = services!.GetRequiredService<DocumentStore>().In(Shop.Partition);
        Assert.Equal(0, await services!.GetRequiredService<DocumentStore>().In(DeadLetter.Partition).Count(DocumentQuery.Over<DeadLetter>()));
        foreach (var (customer, product) in gone)
        {
            Assert.Equal(0, await shop.Count(DocumentQuery.Over<PointsEntry>().Where(PointsEntry.CustomerField.Is(customer))));
            Assert.Equal(0, await shop.Count(DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(product))));
        }

        foreach (var (customer, product) in kept)
        {
            Assert.NotEqual(0, await shop.Count(DocumentQuery.Over<PointsEntry>().Where(PointsEntry.CustomerField.Is(customer))));
            Assert.Equal(1, await shop.Count(DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(product))));
        }
    }

    [Theory]
    [InlineData(EraseCustomer.Queue)]
    [InlineData(ErasePromotions.Queue)]
    public async Task A_message_that_names_what_is_not_deleted_erases_nothing_and_is_laid_aside(string queue)
    {
        IServiceProvider? services = null;
        var broker = new FakeBroker();
        await using var host = await PosHost.Start(options =>
        {
            options.OnCosmos = false;
            options.Services = all => all.AddSingleton<IDocumentEngine>(provider => (services = provider).GetRequiredService<SqliteDocumentEngine>());
        });
        var admin = await host.Admin();
        var (customer, product) = (await admin.RegisterCustomer(), await admin.StockProduct());
        await Earn(admin, customer);
        await admin.Promote(product, "10.00", "2024-05-15", "2024-05-15");
        var named = queue == EraseCustomer.Queue ? customer : product;
        var message = new OutboxMessage { Key = "wrong", Queue = queue, Subject = "s", Body = DocumentKey.Of(named), WrittenAt = DateTimeOffset.UnixEpoch };
        broker.Send(queue, MessageEnvelope.Of(new PendingMessage(Shop.Partition, message)).ToText());

        await new FakeAzure(services!, new ChangeFeed(), broker, typeof(MostradorServices).Assembly.GetExportedTypes()).RunUntilQuiet();

        var (letters, _) = await services!.GetRequiredService<ReadDeadLetters>().List(queue, 0, 10);
        Assert.Equal(nameof(MessageTooEarlyException), Assert.Single(letters).Reason);
        var shop = services!.GetRequiredService<DocumentStore>().In(Shop.Partition);
        Assert.Equal(1, await shop.Count(DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(product))));
        Assert.Equal(1, await shop.Count(DocumentQuery.Over<PointsEntry>().Where(PointsEntry.CustomerField.Is(customer))));
    }

    private static async Task Earn(PosClient admin, long customer) =>
        (await admin.Post($"/customers/{customer}/points/", Bodies.Json("""{"amount": 25, "transaction_type": "EARN"}"""))).Is(201);
}
