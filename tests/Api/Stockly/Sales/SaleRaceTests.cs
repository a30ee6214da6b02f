using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// Contract 7: many at once, and the shelf is exact.
public sealed class SaleRaceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public Task Of_twenty_sales_of_one_unit_five_get_one_of_five() => Race.Repeat(async () =>
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 5, name: "Laptop");
        var replies = await Race.Together(_ => me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(product))));

        replies.Are(5, 201, Refused.With("Insufficient stock for product Laptop. Available: 0"));
        Assert.Equal(0, await me.StockOf(product));
        Assert.Equal((5, 5), ((await me.Get("/sales")).Total(), (await me.Get("/warranties")).Total()));
    });

    [Fact]
    public Task Sales_that_take_products_in_opposite_order_neither_wait_for_each_other_nor_sell_half() => Race.Repeat(async () =>
    {
        var me = await _host.Owner();
        var (one, two) = (await me.StockProduct(stock: 8), await me.StockProduct(stock: 8));
        var replies = await Race.Together(i => me.Post("/sales", StocklyShop.SaleOf(
            i % 2 == 0 ? [StocklyShop.Line(one, 2), StocklyShop.Line(two, 1)] : [StocklyShop.Line(two, 2), StocklyShop.Line(one, 1)])));

        var sold = replies.Where(reply => reply.Status == 201).Sum(_ => 3);
        Assert.Equal(16 - sold, await me.StockOf(one) + await me.StockOf(two));
        Assert.Equal(replies.Count(reply => reply.Status == 201), (await me.Get("/sales")).Total());
    });

    [Fact]
    public Task No_change_of_a_stock_is_lost() => Race.Repeat(async () =>
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 100);
        var toUndo = new List<JsonObject>();
        for (var i = 0; i < 5; i++)
            toUndo.Add(await me.Sell(product, 2));
        var replies = await Race.Together(i => (i % 4) switch
        {
            0 => me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(product, 3))),
            1 => me.Post("/purchases", new { products = new[] { new { product_id = product, quantity = 7, cost_per_unit = 1 } } }),
            2 => me.Delete($"/sales/{toUndo[i / 4]["id"]}"),
            _ => me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(product), StocklyShop.Line(product))),
        });

        Assert.All(replies, reply => Assert.InRange(reply.Status, 200, 201));
        Assert.Equal(100 - (5 * 3) + (5 * 7) - (5 * 2), await me.StockOf(product));
    });

    [Fact]
    public Task A_stock_that_is_set_meanwhile_is_set_before_or_after_each_sale() => Race.Repeat(async () =>
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 50);
        var replies = await Race.Together(i => i == 10
            ? me.Patch($"/products/{product}/stock", new { stock = 1000 })
            : me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(product))));

        Assert.All(replies, reply => Assert.InRange(reply.Status, 200, 201));
        Assert.InRange(await me.StockOf(product), 1000 - 19, 1000);
    });

    [Fact]
    public Task Of_those_who_undo_a_sale_one_does() => Race.Repeat(async () =>
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 10);
        var sale = await me.Sell(product, 4);
        var replies = await Race.Together(_ => me.Delete($"/sales/{sale["id"]}"), clients: 4);

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.IsExactly(404, Refused.With("Sale not found")));
        Assert.Equal(10, await me.StockOf(product));
        Assert.Equal(0, (await me.Get("/warranties")).Total());
    });

    [Fact]
    public Task Statistics_are_exact_after_a_storm() => Race.Repeat(async () =>
    {
        var me = (await _host.Owner()).At("2025-10-22T10:00:00Z");
        var product = await me.StockProduct(stock: 100);
        await me.Sell(product, price: 7);
        var later = me.At("2025-10-30T10:00:00Z"); // The day is over: its sums are kept, while more is sold on it.
        var replies = await Race.Together(i => i % 3 == 0
            ? later.Get("/sales/statistics")
            : me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(product, price: 7))));

        var sold = 1 + replies.Count(reply => reply.Status == 201);
        Assert.Equal(sold * 7m, (await later.Get("/sales/statistics")).Is(200).Object["data"]!["total_revenue"]!.GetValue<decimal>());
    });
}
