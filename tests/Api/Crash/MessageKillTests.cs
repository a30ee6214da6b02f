using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Endurance.Hosts;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Queues;
using Mostrador.PointOfSale;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.Crash;

/// <summary>The host dies while messages are written and handled, again and again over the same data.</summary>
public sealed class MessageKillTests(ITestOutputHelper output)
{
    private const int Rounds = 6;
    private const int Promotions = 60; // More than one step of the eraser.

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("MOSTRADOR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    [Fact]
    public async Task Whatever_was_deleted_before_a_kill_is_erased_in_the_end()
    {
        output.WriteLine($"MOSTRADOR_SEED={Seed}");
        var random = new Random(Seed);
        using var folder = new DataFolder();
        var stage = await BuildShop(folder);
        var doomed = new Queue<string>(stage.SelectMany(pair => new[] { $"products/{pair.Product}/", $"customers/{pair.Customer}/" }));
        var deleted = new List<string>();

        for (var round = 0; round < Rounds; round++)
            deleted.AddRange(await DeleteAndKill(folder, doomed, random));

        output.WriteLine($"{deleted.Count} deleted");
        Assert.NotEmpty(deleted);
        await CheckErased(folder, stage, deleted);
    }

    private static async Task<List<(long Customer, long Product)>> BuildShop(DataFolder folder)
    {
        await using var host = await PosHost.Start(options => (options.OnCosmos, options.DataFolder) = (false, folder.Path));
        var admin = await host.Admin();
        var made = new List<(long, long)>();
        for (var i = 0; i < Rounds; i++)
        {
            var (customer, product) = (await admin.RegisterCustomer(), await admin.StockProduct());
            (await admin.Post($"/customers/{customer}/points/", Bodies.Json("""{"amount": 25, "transaction_type": "EARN"}"""))).Is(201);
            for (var day = 0; day < Promotions; day++)
            {
                var date = new DateOnly(2024, 5, 15).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                await admin.Promote(product, "10.00", date, date);
            }

            made.Add((customer, product));
        }

        return made;
    }

    private static async Task<List<string>> DeleteAndKill(DataFolder folder, Queue<string> doomed, Random random)
    {
        await using var host = await LocalHostProcess.Start(folder.Path);
        using var shop = await ShopClient.SignIn(host.Address);
        var deleted = new List<string>();
        for (var i = random.Next(0, 3); i > 0 && doomed.TryDequeue(out var path); i--)
        {
            Assert.Equal(204, await shop.Delete(path));
            deleted.Add(path);
        }

        // Its handling has begun, or not, or is over.
        var (watch, delay) = (Stopwatch.StartNew(), TimeSpan.FromMicroseconds(random.Next(30_000)));
        SpinWait.SpinUntil(() => watch.Elapsed >= delay);
        host.Kill();
        await host.End();
        return deleted;
    }

    private static async Task CheckErased(DataFolder folder, List<(long Customer, long Product)> stage, List<string> deleted)
    {
        IServiceProvider? services = null;
        await using var host = await PosHost.Start(options =>
        {
            (options.OnCosmos, options.DataFolder) = (false, folder.Path);
            options.Services = all => all.AddHostedService(provider => new Witness(() => services = provider));
        });
        await services!.GetRequiredService<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Empty(await services!.GetRequiredService<IOutbox>().Pending(1, default));
        var documents = services!.GetRequiredService<DocumentStore>();
        Assert.Equal(0, await documents.In(DeadLetter.Partition).Count(DocumentQuery.Over<DeadLetter>()));
        var shop = documents.In(Shop.Partition);
        foreach (var (customer, product) in stage)
        {
            Assert.Equal(
                deleted.Contains($"customers/{customer}/") ? 0 : 1,
                await shop.Count(DocumentQuery.Over<PointsEntry>().Where(PointsEntry.CustomerField.Is(customer))));
            Assert.Equal(
                deleted.Contains($"products/{product}/") ? 0 : Promotions,
                await shop.Count(DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(product))));
        }
    }

    /// <summary>Shows the services of the host.</summary>
    private sealed class Witness(Action see) : Microsoft.Extensions.Hosting.IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            see();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
