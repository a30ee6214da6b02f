using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class AnalyticsAccessTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Never = """{"error": "No sales found in the system.", "first_system_record": null, "last_system_record": null}""";

    [Theory]
    [InlineData("/analytics/sales-summary/")]
    [InlineData("/analytics/product-ranking/")]
    [InlineData("/analytics/reports/low-stock/")]
    [InlineData("/analytics/reports/dead-inventory/")]
    [InlineData("/analytics/customer-sales/")]
    [InlineData("/analytics/sales-velocity/")]
    [InlineData("/analytics/inventory-valuation/")]
    public async Task Reports_are_for_administrators_and_owners(string path)
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();

        var anonymous = await shop.Host.Anonymous.Get(path);
        anonymous.Is(401, """{"detail": "Authentication credentials were not provided."}""");
        Assert.Equal("Bearer realm=\"api\"", anonymous.Header("WWW-Authenticate"));
        (await employee.Get(path)).Is(403, """{"detail": "You do not have permission to perform this action."}""");
        (await employee.Post(path)).Is(403, """{"detail": "You do not have permission to perform this action."}""");
        (await admin.Post(path)).Is(405, """{"detail": "Method \"POST\" not allowed."}""");
        (await admin.Delete(path)).Is(405, """{"detail": "Method \"DELETE\" not allowed."}""");
        var answer = await admin.Get(path);
        Assert.Equal(answer.Text, (await (await shop.Host.Owner()).Get(path.TrimEnd('/'))).Is(answer.Status).Text);
        (await admin.Get(path + "more/")).Is(404, """{"detail": "Not found."}""");
    }

    [Theory]
    [InlineData("/analytics/sales-summary/", 400, Never)]
    [InlineData("/analytics/product-ranking/", 400, Never)]
    [InlineData("/analytics/reports/low-stock/", 200, """{"message": "No hay productos dentro del umbral establecido."}""")]
    [InlineData("/analytics/reports/low-stock/?threshold=1000", 200, """{"message": "No hay productos dentro del umbral establecido."}""")]
    [InlineData("/analytics/reports/dead-inventory/", 200, """{"message": "Todos los productos han tenido ventas en este período."}""")]
    [InlineData("/analytics/customer-sales/", 400, """{"error": "customer_id parameter is required."}""")]
    [InlineData("/analytics/customer-sales/?customer_id=1", 404, """{"error": "Customer not registered in the system."}""")]
    [InlineData("/analytics/sales-velocity/", 400, """{"error": "Product identifier (Name or SKU) is required."}""")]
    [InlineData("/analytics/sales-velocity/?identifier=X", 404, """{"error": "Product not found in the system."}""")]
    [InlineData("/analytics/inventory-valuation/", 404, """{"error": "No products available in the selected scope."}""")]
    public async Task An_empty_shop_is_told_kindly(string path, int status, string body) =>
        (await (await shop.Host.Admin()).Get(path)).Is(status, body);
}
