using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Purchases;

/// Endpoint 43: purchases in figures, exact whatever changes.
public sealed class PurchaseStatisticsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Without_purchases_everything_is_zero() => (await (await _host.Owner()).Get("/purchases/statistics/")).IsExactly(200, """
        {"success": true, "data": {"total_purchases": 0, "total_spent": 0, "average_purchase": 0, "unique_suppliers": 0, "largest_purchase": 0, "smallest_purchase": 0} }
        """);

    [Fact]
    public async Task Suppliers_are_told_apart_by_id_else_by_name_without_case()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        var supplier = Guid.NewGuid();
        await Buy(me, product, "2025-01-10", 50, "Acme");
        await Buy(me, product, "2025-02-10", 1500, "ACME");
        await Buy(me, product, "2025-02-11", 0, "Acmé");
        await Buy(me, product, "2025-02-28", 33.34m, "Acme", supplier);
        await Buy(me, product, "2025-03-01", 100, "Other", supplier);
        await Buy(me, product, "2025-03-02", 100, null);

        (await me.Get("/purchases/statistics")).IsExactly(200, """
            {"success": true, "data": {"total_purchases": 6, "total_spent": 1783.34, "average_purchase": 297.22, "unique_suppliers": 3,
              "largest_purchase": 1500.00, "smallest_purchase": 33.34} }
            """);
        (await me.Get("/purchases/statistics?start_date=2025-02-10&end_date=2025-02-28")).IsExactly(200, """
            {"success": true, "data": {"total_purchases": 3, "total_spent": 1533.34, "average_purchase": 511.11, "unique_suppliers": 3,
              "largest_purchase": 1500.00, "smallest_purchase": 33.34} }
            """);
        (await me.Get("/purchases/statistics?start_date=2025-02-30")).IsExactly(400, Refused.With("Invalid date format. Use YYYY-MM-DD"));
    }

    [Fact]
    public async Task Figures_that_were_kept_follow_every_change_of_an_old_purchase()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        var id = (await Buy(me, product, "2025-01-10", 10, "A"))["id"]!;
        await Buy(me, product, "2025-01-10", 20, "B");
        Assert.Equal((2, 30m), await Figures("2025-01-10"));
        Assert.Equal((2, 30m), await Figures("2025-01-10")); // Kept by now.

        (await me.Put($"/purchases/{id}", new { products = new[] { new { product_id = product, quantity = 1, cost_per_unit = 15 } } })).Is(200);
        Assert.Equal((2, 35m), await Figures("2025-01-10"));
        (await me.Put($"/purchases/{id}", new { purchase_date = "2025-01-11" })).Is(200);
        Assert.Equal((1, 20m), await Figures("2025-01-10"));
        Assert.Equal((1, 15m), await Figures("2025-01-11"));
        (await me.Delete($"/purchases/{id}")).Is(200);
        Assert.Equal((0, 0m), await Figures("2025-01-11"));
        await Buy(me, product, "2025-01-11", 7, "C");
        Assert.Equal((1, 7m), await Figures("2025-01-11"));

        async Task<(long, decimal)> Figures(string day)
        {
            var data = (await me.Get($"/purchases/statistics?start_date={day}&end_date={day}")).Is(200).Object["data"]!;
            return (data["total_purchases"]!.GetValue<long>(), data["total_spent"]!.GetValue<decimal>());
        }
    }

    private static Task<JsonObject> Buy(StocklyClient me, string product, string date, decimal cost, string? supplier, Guid? id = null) => me.Buy(
        product,
        special: new JsonObject
        {
            ["purchase_date"] = date,
            ["supplier"] = supplier,
            ["supplier_id"] = id?.ToString(),
            ["products"] = new JsonArray(new JsonObject { ["product_id"] = product, ["quantity"] = 1, ["cost_per_unit"] = cost }),
        });
}
