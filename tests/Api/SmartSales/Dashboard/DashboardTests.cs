using System.Text.Json.Nodes;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.Api.Tests.SmartSales.Dashboard;

/// A host for each test: the figures count everything in the shop.
public sealed class DashboardTests : IAsyncLifetime
{
    private const string October24 = "2025-10-24T18:14:54.645569Z";
    private SmartSalesHost _host = null!;
    private SmartSalesClient _admin = null!;
    private SmartSalesClient _cashier = null!;

    public async Task InitializeAsync()
    {
        _host = await SmartSalesHost.Start();
        _admin = await _host.Admin();
        _cashier = await _host.Cashier();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_first_page_shows_as_the_contract_has_it()
    {
        var (laptop, mouse) = (await _host.Product(stock: 5, price: "151.00", name: "Laptop HP"), await _host.Product(stock: 50, price: "20.00", name: "Mouse"));
        await _host.Product(stock: 0, active: false);
        var paid = await Placed(October24, (laptop, 2), (mouse, 1));
        await Move(paid, "paid");
        var pending = await Placed("2025-10-24T18:14:54.657689Z", (mouse, 3));
        var (first, second) = ((await _admin.Get($"/orders/{paid}/")).Text, (await _admin.Get($"/orders/{pending}/")).Text);

        (await _admin.At("2025-10-25T12:00:00Z").Get("/orders/admin/dashboard/")).IsExactly(200, $$"""
            {"overview": {"total_orders": 2, "total_users": 1, "total_products": 3, "active_products": 2, "total_revenue": 322},
             "sales": {"current_month_revenue": 322, "last_month_revenue": 0, "growth_percentage": 0},
             "orders_by_status": [{"status": "PAID", "count": 1}, {"status": "PENDING", "count": 1}],
             "top_products": [
               {"product__id": {{laptop}}, "product__name": "Laptop HP", "product__price": 151, "total_sold": 2, "total_revenue": 302},
               {"product__id": {{mouse}}, "product__name": "Mouse", "product__price": 20, "total_sold": 1, "total_revenue": 20}],
             "recent_orders": [{{second}}, {{first}}],
             "low_stock_products": [{"id": {{laptop}}, "name": "Laptop HP", "stock": 3, "price": "151.00"}],
             "_from_cache": false}
            """);
    }

    [Fact]
    public async Task Its_lists_are_in_order_and_as_long_as_the_contract_says()
    {
        var products = new List<long>();
        for (var i = 0; i < 13; i++)
            products.Add(await _host.Product(stock: 14 - i, price: "10")); // of the last ones too little is left
        foreach (var product in products)
            await Move(await Placed("2025-09-24T12:00:00Z", (product, product == products[11] ? 2 : 1)), "paid");
        await Move(await Placed("2025-10-24T12:00:00Z", (products[12], 1), (products[0], 1)), "shipped");
        await Move(await Placed("2025-10-24T13:00:00Z", (products[1], 1)), "cancelled");
        (await _admin.Delete($"/products/{products[2]}/")).Is(204);

        var page = (await _admin.At("2025-10-25T12:00:00Z").Get("/orders/admin/dashboard/")).Is(200).Object;

        Assert.Equal("""{"current_month_revenue":20.00,"last_month_revenue":140.00,"growth_percentage":-85.71}""", page["sales"]!.ToJsonString());
        Assert.Equal(
            """[{"status":"CANCELLED","count":1},{"status":"PAID","count":13},{"status":"SHIPPED","count":1}]""", page["orders_by_status"]!.ToJsonString());
        long[] top = [products[0], products[11], products[12], products[1], .. products[3..9]]; // two units each, then one; of as many the lower id
        Assert.Equal(top, Ids(page, "top_products", "product__id"));
        var orders = (await _admin.Get("/orders/admin/")).Is(200).Array.Select(order => order!["id"]!.GetValue<long>());
        Assert.Equal(orders.Take(10), Ids(page, "recent_orders", "id"));
        Assert.Equal(products[4..].AsEnumerable().Reverse(), Ids(page, "low_stock_products", "id"));
    }

    // A page is one document, and a document has an end.
    [Fact]
    public async Task A_page_too_long_to_be_kept_is_computed_each_time()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 255));
        for (var from = 0; from < 720; from += 90)
            await Shelve(from, name);

        Assert.Equal("false", await FromCache("2025-10-25T12:00:00Z"));
        Assert.Equal("false", await FromCache("2025-10-25T12:00:01Z"));
    }

    [Fact]
    public async Task It_is_kept_for_five_minutes_and_dropped_by_every_order_that_is_written()
    {
        var product = await _host.Product(stock: 100);
        var order = await Placed(October24, (product, 1));
        Assert.Equal("false", await FromCache("2025-10-25T12:00:00Z"));
        Assert.Equal("true", await FromCache("2025-10-25T12:04:59Z"));
        Assert.Equal("false", await FromCache("2025-10-25T12:05:00Z"));

        await Move(order, "paid");
        Assert.Equal("false", await FromCache("2025-10-25T12:05:01Z"));
        Assert.Equal("true", await FromCache("2025-10-25T12:05:02Z"));
        await Placed(October24, (product, 1));
        Assert.Equal("false", await FromCache("2025-10-25T12:05:03Z"));
        (await _admin.Delete($"/orders/admin/{order}/")).Is(204);
        Assert.Equal("false", await FromCache("2025-10-25T12:05:04Z"));
        (await _admin.Delete($"/users/{_cashier.UserId}/")).Is(204);
        Assert.Equal("false", await FromCache("2025-10-25T12:05:05Z"));
        await _host.Product();
        Assert.Equal("true", await FromCache("2025-10-25T12:05:06Z"));
    }

    [Fact]
    public async Task Months_are_those_of_La_Paz()
    {
        var product = await _host.Product(stock: 100, price: "100");
        foreach (var at in (string[])["2025-10-01T03:59:59Z", "2025-10-01T04:00:00Z", "2025-11-01T03:59:59Z"])
            await Move(await Placed(at, (product, 1)), "delivered");

        var sales = (await _admin.At("2025-11-01T03:59:59Z").Get("/orders/admin/dashboard/")).Is(200).Object["sales"]!.AsObject();

        Assert.Equal([200m, 100m, 100m], sales.Select(member => member.Value!.GetValue<decimal>()));
    }

    [Fact]
    public async Task Daily_sales_begin_at_this_moment_thirty_days_ago()
    {
        var product = await _host.Product(stock: 100, price: "10");
        foreach (var at in (string[])["2025-09-24T11:59:59Z", "2025-09-24T12:00:01Z", "2025-10-24T02:00:00Z", "2025-10-24T11:00:00Z"])
            await Move(await Placed(at, (product, 1)), "shipped");
        await Placed("2025-10-20T12:00:00Z", (product, 1)); // never paid

        (await _admin.At("2025-10-24T12:00:00Z").Get("/orders/admin/analytics/sales/")).IsExactly(200, """
            {"daily_sales": [
              {"day": "2025-09-24", "orders_count": 1, "revenue": "10.00"},
              {"day": "2025-10-23", "orders_count": 1, "revenue": "10.00"},
              {"day": "2025-10-24", "orders_count": 1, "revenue": "10.00"}]}
            """);
        (await _admin.At("2020-01-01T00:00:00Z").Get("/orders/admin/analytics/sales/")).Is(200, """{"daily_sales": []}""");
    }

    [Fact]
    public async Task Customers_are_listed_with_what_they_ordered_and_spent()
    {
        var product = await _host.Product(stock: 100, price: "100.50");
        var order = await Placed(October24, (product, 2));
        await Placed(October24, (product, 1));
        await Move(order, "paid");

        var list = (await _admin.Get("/orders/admin/users/")).Is(200).Object;
        var row = Assert.Single(list["users"]!.AsArray())!.AsObject();
        Assert.Equal(1, list["count"]!.GetValue<int>());
        Assert.Equal(
            ["id", "username", "email", "first_name", "last_name", "is_active", "date_joined", "total_orders", "total_spent"], row.Select(member => member.Key));
        Assert.Equal((_cashier.Username, 2, 201.00m), Row(row));

        (await _admin.Patch($"/orders/admin/{order}/", new { total_price = "50" })).Is(200);
        Assert.Equal((_cashier.Username, 2, 50m), await Spent());
        await Move(order, "cancelled");
        Assert.Equal((_cashier.Username, 2, 0m), await Spent());
        (await _admin.Delete($"/orders/admin/{order}/")).Is(204);
        Assert.Equal((_cashier.Username, 1, 0m), await Spent());
    }

    [Fact]
    public async Task Managers_see_them_and_cashiers_do_not()
    {
        var manager = await _host.Manager();
        foreach (var path in (string[])["/orders/admin/dashboard/", "/orders/admin/analytics/sales/", "/orders/admin/users/"])
        {
            (await manager.Get(path)).Is(200);
            (await _cashier.Get(path)).Is(403, Refused.Forbidden);
            (await _host.Anonymous.Get(path)).Is(401, Refused.NotAuthenticated);
        }
    }

    private static IEnumerable<long> Ids(JsonObject page, string list, string id) => page[list]!.AsArray().Select(one => one![id]!.GetValue<long>());

    private Task Shelve(int from, string name) => _host.Store(transaction =>
    {
        foreach (var id in Enumerable.Range(1_000_000 + from, 90))
        {
            transaction.Create(new Product
            {
                Id = id,
                Name = name,
                Description = "d",
                Price = Amount.Zero,
                Stock = 1,
                CreatedAt = DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
            });
        }

        return Task.CompletedTask;
    });

    private static (string Name, int Orders, decimal Spent) Row(JsonObject row) =>
        (row["username"]!.GetValue<string>(), row["total_orders"]!.GetValue<int>(), row["total_spent"]!.GetValue<decimal>());

    private async Task<(string Name, int Orders, decimal Spent)> Spent() =>
        Row((await _admin.Get("/orders/admin/users/")).Is(200).Object["users"]![0]!.AsObject());

    private async Task<string> FromCache(string at) => (await _admin.At(at).Get("/orders/admin/dashboard/")).Is(200)["_from_cache"];

    private async Task<long> Placed(string at, params (long Product, long Quantity)[] lines) => (await _cashier.At(at).Order(lines)).Is(200).Id();

    private async Task Move(long order, string status) =>
        (await _admin.Post($"/orders/admin/{order}/update_status/", new { status })).Is(200);
}
