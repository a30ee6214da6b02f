using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;

namespace Mostrador.Api.Tests.SmartSales;

public sealed class RecommendationTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public async Task What_was_bought_together_most_often_comes_first_and_then_the_lower_id()
    {
        var cashier = await Host.Cashier();
        var (product, often, first, second) = (await Host.Product(stock: 99, name: "Laptop HP"), await Host.Product(stock: 99), await Host.Product(stock: 99), await Host.Product(stock: 99));
        var hidden = await Host.Product(stock: 99);
        (await cashier.Order((product, 1), (second, 1), (hidden, 1))).Is(200);
        (await cashier.Order((first, 5), (product, 1))).Is(200);
        (await cashier.Order((product, 1), (often, 1), (product, 2))).Is(200); // once for each of two lines
        (await cashier.Order((second, 1), (first, 1))).Is(200); // without the product
        (await (await Host.Admin()).Patch($"/products/{hidden}/", new { is_active = false })).Is(200);

        var reply = (await Host.Anonymous.Get($"/products/{product}/recommendations/")).Is(200);

        Assert.Equal(["product", "recommendations"], reply.Object.Select(member => member.Key));
        Assert.Equal("Laptop HP", reply["product"]);
        Assert.Equal([often, first, second], reply.Object["recommendations"]!.AsArray().Select(one => one!["id"]!.GetValue<long>()));
        Assert.Equal((await Host.Anonymous.Get($"/products/{often}/")).Text, reply.Object["recommendations"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task At_most_five_are_recommended_and_none_without_orders()
    {
        var product = await Host.Product(stock: 99);
        (await Host.Anonymous.Get($"/products/{product}/recommendations/")).Is(200, $$"""
            {"product": "{{(await Host.Anonymous.Get($"/products/{product}/"))["name"]}}", "recommendations": []}
            """);
        var others = new List<long>();
        for (var i = 0; i < 7; i++)
            others.Add(await Host.Product(stock: 99));
        (await (await Host.Cashier()).Order([(product, 1), .. others.Select(other => (other, 1L))])).Is(200);

        var shown = (await Host.Anonymous.Get($"/products/{product}/recommendations/")).Is(200).Object["recommendations"]!.AsArray();

        Assert.Equal(others.Take(5), shown.Select(one => one!["id"]!.GetValue<long>()));
    }

    [Fact]
    public async Task Of_a_product_that_was_ordered_very_often_the_newest_orders_count()
    {
        var (product, now, before) = (await Host.Product(), await Host.Product(), await Host.Product());
        await Store(1, 1, [product, before, before]);
        for (var from = 2; from <= RecommendProducts.MostOrders; from += 30)
            await Store(from, Math.Min(30, RecommendProducts.MostOrders + 1 - from), [product, now]);

        Assert.Equal([now, before], await Recommended(product));
        await Store(RecommendProducts.MostOrders + 1, 1, [product, now]);
        Assert.Equal([now], await Recommended(product));
    }

    [Fact]
    public async Task Whatever_becomes_of_an_order_it_counts_until_it_is_deleted()
    {
        var (admin, cashier, other) = (await Host.Admin(), await Host.Cashier(), await Host.Cashier());
        var (product, first, second) = (await Host.Product(stock: 99), await Host.Product(stock: 99), await Host.Product(stock: 99));
        var twice = (await cashier.At("2031-05-01T12:00:00Z").Order((product, 1), (first, 1), (first, 1))).Is(200).Id();
        var late = (await cashier.At("2019-05-01T12:00:00Z").Order((second, 1), (product, 1))).Is(200).Id();
        (await other.Order((product, 1), (second, 1))).Is(200);
        (await other.Order((product, 1), (second, 1))).Is(200);

        Assert.Equal([second, first], await Recommended(product));
        (await admin.Post($"/orders/admin/{late}/update_status/", new { status = "cancelled" })).Is(200);
        Assert.Equal([second, first], await Recommended(product));
        (await admin.Delete($"/orders/admin/{late}/")).Is(204);
        Assert.Equal([first, second], await Recommended(product)); // two each
        (await admin.Delete($"/users/{other.UserId}/")).Is(204);
        Assert.Equal([first], await Recommended(product));
        (await admin.Delete($"/orders/admin/{twice}/")).Is(204);
        Assert.Empty(await Recommended(product));
        Assert.Empty(await Host.Stored.Query(DocumentQuery.Over<BoughtTogether>().Where(new DocumentField<long>("productId").Is(product))));
    }

    // Eighty products are taken from the stock in one commit, which has no room for an entry of each.
    [Fact]
    public async Task An_order_of_very_many_products_counts_for_each_of_them()
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());
        var products = new List<long>();
        for (var i = 0; i < 80; i++)
            products.Add(await Host.Product(stock: 99));
        var most = (await cashier.Order([.. products.Select(product => (product, 1L))])).Is(200).Id();
        var many = (await cashier.Order([.. products.Skip(39).Take(40).Select(product => (product, 1L))])).Is(200).Id();

        Assert.Equal(products[..5], await Recommended(products[79]));
        long[] together = [.. products[39..41], .. products[42..45]];
        Assert.Equal(together, await Recommended(products[41]));
        (await admin.Delete($"/orders/admin/{most}/")).Is(204);
        Assert.Empty(await Recommended(products[79]));
        (await admin.Delete($"/users/{cashier.UserId}/")).Is(204);
        Assert.Empty(await Recommended(products[41]));
        (await admin.Get($"/orders/admin/{many}/")).Is(404, Refused.No("Order"));
    }

    [Fact]
    public async Task A_product_that_is_not_shown_recommends_nothing()
    {
        var hidden = await Host.Product(active: false);

        (await Host.Anonymous.Get($"/products/{hidden}/recommendations/")).Is(404, Refused.No("Product"));
        (await (await Host.Admin()).Get($"/products/{hidden}/recommendations/")).Is(200);
        (await Host.Anonymous.Get("/products/x/recommendations/")).Is(404, Refused.NotFound);
    }

    private async Task<long[]> Recommended(long product) =>
        [.. (await Host.Anonymous.Get($"/products/{product}/recommendations/")).Is(200).Object["recommendations"]!.AsArray()
            .Select(one => one!["id"]!.GetValue<long>())];

    // Of orders far from those of other tests; a greater number is newer.
    private Task Store(int number, int count, long[] products) => Host.Store(transaction =>
    {
        foreach (var id in Enumerable.Range(1_000_000 + number, count))
        {
            var placed = new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(id);
            var order = new Order
            {
                Id = id,
                UserId = 1,
                Username = "admin",
                Total = Amount.Zero,
                CreatedAt = placed,
                PlacedOn = DateOnly.FromDateTime(placed.DateTime),
                Lines = [.. products.Select((one, line) => new OrderLine((id * 10L) + line, one, 1, Amount.Zero))],
            };
            transaction.Create(order);
            foreach (var entry in BoughtTogether.Of(order))
                transaction.Create(entry);
        }

        return Task.CompletedTask;
    });
}
