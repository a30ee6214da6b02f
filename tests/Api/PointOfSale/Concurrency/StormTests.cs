using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Everything at once on the same few products and customers: clients see documented answers only, and in the end all adds up.
public sealed class StormTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const int Turns = 8;
    private const string Report = "/analytics/sales-summary/?start_date=2024-06-01&end_date=2024-06-30";

    [Fact]
    public async Task A_busy_day_adds_up()
    {
        for (var round = 0; round < Race.Rounds; round++)
            await Day(seed: 4711 + round);
    }

    [Fact]
    public async Task Reports_read_during_payments_are_exact_in_the_end()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();
        var later = admin.At("2024-06-30T18:00:00Z");
        var product = await admin.StockProduct(price: 10m, taxRate: "EXENT", stock: 100_000);
        var sold = 0;
        for (var round = 0; round < Race.Rounds; round++)
        {
            var orders = new List<long>();
            for (var i = 0; i < Race.Clients; i++)
                orders.Add((await admin.At($"2024-06-0{1 + (i % 4)}T18:00:00Z").PlaceOrder(null, (product, 1))).Id());
            if (round == 0)
                await admin.PayOrder(orders[0]); // a range without any sale would be refused

            await Race.Together(async i => i % 2 == 1 ? (await later.Pay(orders[i], "CASH")).Is(200) : (await later.Get(Report)).Is(200));
            sold += (Race.Clients / 2) + (round == 0 ? 1 : 0);

            var summary = (await later.Get(Report)).Is(200).Object;
            Assert.Equal(sold * 10m, summary["general_summary"]!["total_revenue"]!.GetValue<decimal>());
            Assert.Equal(sold, summary["products"].Number("total_units_sold"));
            Assert.Equal(sold, summary["general_summary"].Number("total_tickets"));
        }
    }

    private async Task Day(int seed)
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        long[] products =
        [
            await admin.StockProduct(stock: 60, price: 10m, taxRate: "EXENT"),
            await admin.StockProduct(stock: 60, price: 150m, taxRate: "EXENT"),
            await admin.StockProduct(stock: 60, price: 86.21m),
        ];
        long?[] customers = [null, await admin.RegisterCustomer(), await admin.RegisterFrequentCustomer(creditLimit: 800m)];
        var placed = new ConcurrentQueue<JsonObject>();

        var strangeAnswers = new ConcurrentBag<string>();
        await Race.Together(async client =>
        {
            var random = new Random((seed * 100) + client);
            Reply last = null!;
            for (var turn = 0; turn < Turns; turn++)
            {
                last = await Turn(admin, random, products, customers, placed);
                if (last.Status is not (200 or 201 or 400))
                    strangeAnswers.Add(last.ToString());
            }

            return last;
        });

        Assert.Empty(strangeAnswers);
        await AddsUp(admin, products, customers, [.. placed.Select(order => order.Id())]);
    }

    private static async Task<Reply> Turn(
        PosClient till, Random random, long[] products, long?[] customers, ConcurrentQueue<JsonObject> placed)
    {
        var customer = customers[random.Next(customers.Length)];
        var order = placed.IsEmpty ? 0 : placed.ElementAt(random.Next(placed.Count)).Id();
        switch (random.Next(order == 0 ? 1 : 8))
        {
            case <= 2:
                var basket = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => (products[random.Next(3)], 1 + random.Next(4)));
                var reply = await till.Order(customer, [.. basket]);
                if (reply.Status == 201)
                    placed.Enqueue(reply.Object);
                return reply;
            case 3 or 4:
                return await till.Pay(order, new[] { "CASH", "CARD", "POINTS", "CREDIT" }[random.Next(4)]);
            case 5:
                return await till.Cancel(order);
            case 6:
                return await till.Post($"/products/{products[random.Next(3)]}/reserve/", new { amount = random.Next(-5, 8) });
            default:
                return await till.Post(
                    $"/customers/{customers[1 + random.Next(2)]}/points/",
                    new { amount = 1 + random.Next(50), transaction_type = random.Next(2) == 0 ? "EARN" : "REDEEM" });
        }
    }

    private static async Task AddsUp(PosClient admin, long[] products, long?[] customers, long[] placed)
    {
        var orders = (await admin.Get("/orders/")).Is(200).Array.Where(order => placed.Contains(order.Number("id"))).ToList();
        Assert.Equal(placed.Length, orders.Count);
        foreach (var id in products)
        {
            var product = await admin.Product(id);
            var sold = orders.Where(order => order.Words("status") != "CANCELLED").SelectMany(order => order!["items"]!.AsArray())
                .Where(line => line.Number("product_id") == id).Sum(line => line.Number("quantity"));
            Assert.Equal(60 - sold, product.Number("current_stock"));
            Assert.InRange(product.Number("current_stock"), 0, 60);
            Assert.InRange(product.Number("reserved_quantity"), 0, 60);
        }

        foreach (var id in customers.OfType<long>())
        {
            var customer = await admin.Customer(id);
            var points = await admin.PointsLedger(id);
            Assert.Equal(points.Sum(row => row.Number("amount")), customer.Number("current_points"));
            Assert.InRange(customer.Number("current_points"), 0, long.MaxValue);
            var paid = orders.Where(order => order.Words("status") == "PAID" && order!["customer"]?.GetValue<long>() == id).ToList();
            var spent = points.Where(row => row.Words("description").StartsWith("Pago Ticket #", StringComparison.Ordinal));
            Assert.Equal(paid.Sum(order => order.Number("points_used")), -spent.Sum(row => row.Number("amount")));
            Assert.Equal(paid.Sum(order => order.Money("store_credit_used")), customer.Money("credit_used"));
            Assert.Equal(customer.Money("credit_used"), (await admin.CreditLedger(id)).Sum(row => row.Money("amount")));
            Assert.InRange(customer.Money("credit_used"), 0, 800m);
        }
    }
}
