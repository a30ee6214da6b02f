using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class InventoryValuationTests : IAsyncLifetime
{
    private const string Nothing = """{"error": "No products available in the selected scope."}""";
    private PosHost _host = null!;
    private PosClient _admin = null!;

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start();
        _admin = (await _host.Admin()).At("2024-05-15T18:00:00Z");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_documents_own_examples()
    {
        await _admin.StockProduct("TEC001", price: 50m, stock: 1, name: "Monitor Gamer");
        await _admin.StockProduct("TEC002", price: 20m, stock: 5, name: "Mouse");
        await _admin.StockProduct("TEC003", price: 999m, stock: 0, name: "Agotado");

        (await _admin.Get("/analytics/inventory-valuation/")).IsExactly(200, """
            {"scope": "Entire Inventory", "financial_metrics": {"total_inventory_cost": 150.00, "total_potential_sale": 174.00,
             "total_potential_profit": 24.00, "profit_margin_percentage": 13.79}}
            """);
        foreach (var identifier in new[] { "TEC001", "tec001", "Monitor Gamer", "MONITOR gamer" })
            (await _admin.Get($"/analytics/inventory-valuation/?product_identifier={Uri.EscapeDataString(identifier)}")).IsExactly(200, $$"""
                {"scope": "Specific Product: {{identifier}}",
                 "financial_metrics": {"total_inventory_cost": 50.00, "total_potential_sale": 58.00,
                                       "total_potential_profit": 8.00, "profit_margin_percentage": 13.79} }
                """);
        foreach (var none in new[] { "TEC003", "Agotado", "TEC", "nada", "%25" })
            (await _admin.Get($"/analytics/inventory-valuation/?product_identifier={none}")).Is(404, Nothing);
    }

    [Fact]
    public async Task A_name_takes_all_products_that_bear_it_also_as_SKU()
    {
        await _admin.StockProduct("PAN", price: 1m, stock: 1, taxRate: "EXENT", name: "Bolillo");
        await _admin.StockProduct("P-2", price: 10m, stock: 1, taxRate: "EXENT", name: "Pan");
        await _admin.StockProduct("P-3", price: 100m, stock: 1, taxRate: "EXENT", name: "PAN");
        await _admin.StockProduct("P-4", price: 1000m, stock: 1, taxRate: "EXENT", name: "Pan dulce");

        (await _admin.Get("/analytics/inventory-valuation/?product_identifier=pan")).Is(200, """
            {"scope": "Specific Product: pan", "financial_metrics": {"total_inventory_cost": 111.00, "total_potential_sale": 111.00,
             "total_potential_profit": 0.00, "profit_margin_percentage": 0.00}}
            """);
    }

    [Fact]
    public async Task Promotions_may_turn_profit_into_loss()
    {
        var product = await _admin.StockProduct("OFERTA", price: 100m, stock: 2, taxRate: "EXENT");
        await _admin.Promote(product, "50.00", "2024-05-15", "2024-05-15", "FREQUENT_ONLY");
        await _admin.Promote(product, "100.00", "2024-05-16", "2024-05-16");

        (await _admin.Get("/analytics/inventory-valuation/")).Is(200, """
            {"scope": "Entire Inventory", "financial_metrics": {"total_inventory_cost": 200.00, "total_potential_sale": 100.00,
             "total_potential_profit": -100.00, "profit_margin_percentage": -100.00}}
            """);
        (await _admin.At("2024-05-16T18:00:00Z").Get("/analytics/inventory-valuation/?product_identifier=oferta")).Is(200, """
            {"scope": "Specific Product: oferta", "financial_metrics": {"total_inventory_cost": 200.00, "total_potential_sale": 0.00,
             "total_potential_profit": -200.00, "profit_margin_percentage": 0.00}}
            """);
        (await _admin.At("2024-05-17T18:00:00Z").Get("/analytics/inventory-valuation/")).Is(200, """
            {"scope": "Entire Inventory", "financial_metrics": {"total_inventory_cost": 200.00, "total_potential_sale": 200.00,
             "total_potential_profit": 0.00, "profit_margin_percentage": 0.00}}
            """);
    }

    [Fact]
    public async Task Great_numbers_and_reserved_goods_are_counted_exactly()
    {
        var product = await _admin.StockProduct("MAX", price: 99999999.99m, stock: int.MaxValue, taxRate: "8.00");
        (await _admin.Post($"/products/{product}/reserve/", new { amount = int.MaxValue })).Is(200);

        // 99999999.99 x 2147483647 and, at 107999999.99 a piece (107999999.9892), 107999999.99 x 2147483647.
        (await _admin.Get("/analytics/inventory-valuation/")).Is(200, """
            {"scope": "Entire Inventory", "financial_metrics": {"total_inventory_cost": 214748364678525163.53,
             "total_potential_sale": 231928233854525163.53, "total_potential_profit": 17179869176000000.00, "profit_margin_percentage": 7.41}}
            """);
    }

    [Fact]
    public async Task What_is_sold_no_longer_counts()
    {
        var product = await _admin.StockProduct("UNO", price: 100m, stock: 3);
        await _admin.PlaceOrder(null, (product, 3));

        (await _admin.Get("/analytics/inventory-valuation/")).Is(404, Nothing);
        (await _admin.Get("/analytics/inventory-valuation/?product_identifier=UNO")).Is(404, Nothing);
    }
}
