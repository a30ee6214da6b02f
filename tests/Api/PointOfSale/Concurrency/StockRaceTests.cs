using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Section 17, what concerns the shelf: nothing is sold twice, nothing gets lost.
public sealed class StockRaceTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public Task The_last_five_units_are_sold_to_five_of_twenty() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        var product = await admin.StockProduct(stock: 5, name: "Coca Cola");

        var replies = await Race.Together(i => (i % 2 == 0 ? admin : employee).Order(null, (product, 1)));

        replies.Are(5, 201, """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 0, Solicitado: 1"]}""");
        Assert.Equal(0, await admin.Stock(product));
        var orders = (await admin.Get("/orders/")).Is(200).Array
            .Where(order => order!["items"]![0].Number("product_id") == product).ToList();
        Assert.Equal(5, orders.Count);
        Assert.Equal(5, orders.Select(order => order.Words("ticket_folio")).Distinct().Count());
    });

    [Fact]
    public Task Baskets_with_several_products_in_any_order_are_sold_whole_or_not_at_all() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        int[][] orders = [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1], [1, 2, 0], [0, 2, 1]];
        string[] names = ["Uno", "Dos", "Tres"];
        var products = new List<long>();
        foreach (var name in names)
            products.Add(await admin.StockProduct(stock: 10, name: name));

        var replies = await Race.Together(i => admin.Order(null, [.. orders[i % 6].Select(product => (products[product], 1))]));

        Assert.Equal(10, replies.Count(reply => reply.Status == 201));

        // Whoever looked at his first product just before it was gone is told of the next one.
        Assert.All(
            replies.Where(reply => reply.Status != 201),
            reply => Assert.Matches(
                "^Stock insuficiente para '(Uno|Dos|Tres)'. Disponible: 0, Solicitado: 1$",
                reply.Is(400).Object["non_field_errors"]!.AsArray().Single()!.GetValue<string>()));
        foreach (var product in products)
            Assert.Equal(0, await admin.Stock(product));
    });

    [Fact]
    public Task Unequal_baskets_leave_exactly_what_was_not_sold() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var (one, two) = (await admin.StockProduct(stock: 30), await admin.StockProduct(stock: 30));

        var replies = await Race.Together(i => i % 2 == 0
            ? admin.Order(null, (one, 1 + (i % 4)), (two, 5))
            : admin.Order(null, (two, 2), (one, 3), (two, 1)));

        var sold = replies.Where(reply => reply.Status == 201).SelectMany(reply => reply.Object["items"]!.AsArray()).ToList();
        Assert.All(replies, reply => Assert.True(reply.Status is 201 or 400, reply.ToString()));
        Assert.Equal(30 - Units(sold, one), await admin.Stock(one));
        Assert.Equal(30 - Units(sold, two), await admin.Stock(two));
        Assert.InRange(await admin.Stock(two), 0, 4); // somebody who wanted five found too few

        static long Units(IEnumerable<JsonNode?> lines, long product) =>
            lines.Where(line => line.Number("product_id") == product).Sum(line => line.Number("quantity"));
    });

    [Fact]
    public Task Changing_name_and_price_during_sales_loses_no_stock_movement() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("SKU");
        var product = await admin.StockProduct(sku, stock: 1000, supplier: supplier);

        var replies = await Race.Together(i => (i % 4) switch
        {
            0 => admin.Patch($"/products/{product}/", new { name = $"Nombre {i}" }),
            1 => admin.Patch($"/products/{product}/", new { price = $"{i}.50" }),
            2 => admin.Put($"/products/{product}/", new { name = $"Otro {i}", sku, supplier, price = $"{i}.00" }),
            _ => admin.Order(null, (product, i)),
        });

        for (var i = 0; i < replies.Length; i++)
            replies[i].Is(i % 4 == 3 ? 201 : 200);
        Assert.Equal(1000 - (3 + 7 + 11 + 15 + 19), await admin.Stock(product));
    });

    [Fact]
    public Task Sales_and_cancellations_at_the_same_time_add_up() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 100);
        var pending = new List<long>();
        for (var i = 0; i < Race.Clients / 2; i++)
            pending.Add((await admin.PlaceOrder(null, (product, 3))).Id());

        var replies = await Race.Together(i => i % 2 == 0 ? admin.Cancel(pending[i / 2]) : admin.Order(null, (product, 2)));

        for (var i = 0; i < replies.Length; i++)
            replies[i].Is(i % 2 == 0 ? 200 : 201);
        Assert.Equal(80, await admin.Stock(product));
    });

    [Fact]
    public Task Reservations_never_exceed_the_stock_and_releases_never_fall_below_zero() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 50);

        var reserved = await Race.Together(_ => admin.Post($"/products/{product}/reserve/", new { amount = 3 }));
        reserved.Are(16, 200, """{"error": "Insufficient stock.", "available": 2}""");
        var seen = reserved.Where(reply => reply.Status == 200).Select(reply => reply.Object.Number("reserved_quantity"));
        Assert.Equal(Enumerable.Range(1, 16).Select(i => i * 3L), seen.Order());
        Assert.Equal(48, (await admin.Product(product)).Number("reserved_quantity"));

        var released = await Race.Together(_ => admin.Post($"/products/{product}/reserve/", new { amount = -5 }));
        released.Are(9, 200, """{"error": "Cannot release more items than reserved."}""");
        var after = await admin.Product(product);
        Assert.Equal(3, after.Number("reserved_quantity"));
        Assert.Equal(47, after.Number("available_to_sell"));
        Assert.Equal(50, after.Number("current_stock"));
    });

    [Fact]
    public Task Reservations_and_sales_at_the_same_time_count_apart() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 1000);

        var replies = await Race.Together(i => i % 2 == 0
            ? admin.Post($"/products/{product}/reserve/", new { amount = 2 })
            : admin.Order(null, (product, 3)));

        for (var i = 0; i < replies.Length; i++)
            replies[i].Is(i % 2 == 0 ? 200 : 201);
        var after = await admin.Product(product);
        Assert.Equal(970, after.Number("current_stock"));
        Assert.Equal(20, after.Number("reserved_quantity"));
        Assert.Equal(950, after.Number("available_to_sell"));
    });

    [Fact]
    public Task A_product_deleted_during_sales_is_sold_until_it_is_gone() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var (doomed, kept) = (await admin.StockProduct(stock: 1000), await admin.StockProduct(stock: 1000));
        var gone = $$"""{"items": [{}, {"product_id": ["Invalid pk \"{{doomed}}\" - object does not exist."]}]}""";

        var replies = await Race.Together(i => i == 10 ? admin.Delete($"/products/{doomed}/") : admin.Order(null, (kept, 1), (doomed, 1)));

        replies[10].Is(204);
        var orders = replies.Where((_, i) => i != 10).ToArray();
        var sold = orders.Count(reply => reply.Status == 201);
        orders.Are(sold, 201, gone);
        Assert.Equal(1000 - sold, await admin.Stock(kept));
        foreach (var order in orders.Where(reply => reply.Status == 201))
            Assert.Null((await admin.Order(order.Object.Id()))["items"]![1]!["product_id"]);
        (await admin.Get($"/products/{doomed}/")).Is(404);
    });
}
