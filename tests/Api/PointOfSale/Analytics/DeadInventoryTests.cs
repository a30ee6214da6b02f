using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class DeadInventoryTests : IAsyncLifetime
{
    private const string Nothing = """{"message": "Todos los productos han tenido ventas en este período."}""";
    private PosHost _host = null!;
    private PosClient _admin = null!;

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start();
        _admin = await _host.Admin();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Products_without_a_paid_sale_since_the_day_are_dead()
    {
        var never = await _admin.StockProduct(stock: 15, name: "Funda iPhone 12 Rosa");
        var sold = await _admin.StockProduct(stock: 10, name: "Cable");
        var pending = await _admin.StockProduct(stock: 50, name: "Cargador Genérico USB-C");
        var empty = await _admin.StockProduct(stock: 0, name: "Agotado");
        await _admin.At("2024-04-10T05:59:59Z").Sell(null, (sold, 1)); // April 9 in Mexico City
        await _admin.At("2024-04-20T18:00:00Z").PlaceOrder(null, (pending, 5));
        var client = _admin.At("2024-05-09T18:00:00Z");
        var others = $$"""
            {"id": {{pending}}, "name": "Cargador Genérico USB-C", "current_stock": 45}, {"id": {{empty}}, "name": "Agotado", "current_stock": 0}
            """;
        var alive = $$"""[{"id": {{never}}, "name": "Funda iPhone 12 Rosa", "current_stock": 15}, {{others}}]""";
        var dead = $$"""
            [{"id": {{never}}, "name": "Funda iPhone 12 Rosa", "current_stock": 15}, {"id": {{sold}}, "name": "Cable", "current_stock": 9}, {{others}}]
            """;

        (await client.Get("/analytics/reports/dead-inventory/")).IsExactly(200, alive); // since April 9
        (await _admin.At("2024-05-10T18:00:00Z").Get("/analytics/reports/dead-inventory/")).IsExactly(200, dead); // since April 10
        (await _admin.At("2024-05-10T05:59:59Z").Get("/analytics/reports/dead-inventory/")).IsExactly(200, alive);
        (await client.Get("/analytics/reports/dead-inventory/?reference_date=2024-04-09")).IsExactly(200, alive);
        (await client.Get("/analytics/reports/dead-inventory/?reference_date=2024-04-10")).IsExactly(200, dead);
        (await client.Get("/analytics/reports/dead-inventory/?reference_date=2020-01-01")).IsExactly(200, alive);
        (await client.Get("/analytics/reports/dead-inventory/?reference_date=0001-01-01")).IsExactly(200, alive);
        (await client.Get("/analytics/reports/dead-inventory/?reference_date=9999-12-31")).IsExactly(200, dead);
        foreach (var invalid in new[] { "abc", "2024-02-30", "2024-4-9", "20240409", "99999-01-01" })
            (await client.Get($"/analytics/reports/dead-inventory/?reference_date={invalid}")).Is(200, Nothing);
    }

    [Fact]
    public async Task When_everything_sold_nothing_is_dead_and_deleted_products_are_gone()
    {
        var sold = await _admin.StockProduct(name: "Vendido");
        var deleted = await _admin.StockProduct(name: "Borrado");
        var client = _admin.At("2024-05-09T18:00:00Z");
        await client.Sell(null, (sold, 1));
        Assert.Equal(deleted, Assert.Single((await client.Get("/analytics/reports/dead-inventory/")).Is(200).Array).Number("id"));

        (await client.Delete($"/products/{deleted}/")).Is(204);

        (await client.Get("/analytics/reports/dead-inventory/")).Is(200, Nothing);
    }

    [Fact]
    public async Task The_day_an_order_was_placed_counts_not_the_day_it_was_paid()
    {
        var product = await _admin.StockProduct();
        var order = await _admin.At("2024-03-01T18:00:00Z").PlaceOrder(null, (product, 1));
        var client = _admin.At("2024-05-09T18:00:00Z");

        await client.PayOrder(order.Id());

        Assert.Single((await client.Get("/analytics/reports/dead-inventory/")).Is(200).Array);
        (await client.Get("/analytics/reports/dead-inventory/?reference_date=2024-03-01")).Is(200, Nothing);
        Assert.Single((await client.Get("/analytics/reports/dead-inventory/?reference_date=2024-03-02")).Is(200).Array);
    }

    [Fact]
    public async Task A_sale_revives_a_product()
    {
        var product = await _admin.StockProduct();
        var client = _admin.At("2024-05-09T18:00:00Z");
        var order = await client.PlaceOrder(null, (product, 1));
        Assert.Single((await client.Get("/analytics/reports/dead-inventory/")).Is(200).Array);

        await client.PayOrder(order.Id());

        (await client.Get("/analytics/reports/dead-inventory/")).Is(200, Nothing);
    }
}
