using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class LowStockReportTests(LowStockReportTests.Shop shop) : IClassFixture<LowStockReportTests.Shop>
{
    private const string Sugar = """{"name": "Azúcar", "current_stock": 10},""";
    private const string Cola = """{"name": "Coca Cola 600ml", "current_stock": 8},""";
    private const string Water = """{"name": "Agua Ciel 1L", "current_stock": 2},""";
    private const string Biscuits = """{"name": "Galletas Emperador", "current_stock": 2},""";
    private const string Salt = """{"name": "Sal", "current_stock": 0}""";
    private const string Nothing = """{"message": "No hay productos dentro del umbral establecido."}""";

    [Theory]
    [InlineData("10", "[" + Sugar + Cola + Water + Biscuits + Salt + "]")]
    [InlineData("9", "[" + Cola + Water + Biscuits + Salt + "]")]
    [InlineData("1", "[" + Salt + "]")]
    [InlineData("0", "[" + Salt + "]")]
    [InlineData("-1", Nothing)]
    [InlineData("abc", Nothing)]
    [InlineData("1.5", Nothing)]
    [InlineData("10%3B", Nothing)]
    public async Task A_threshold_lists_highest_stock_first(string threshold, string body) =>
        (await shop.Admin.Get($"/analytics/reports/low-stock/?threshold={threshold}")).IsExactly(200, body);

    [Theory]
    [InlineData("1000")]
    [InlineData("99999999999999999999999")]
    public async Task A_great_threshold_lists_everything(string threshold) =>
        Assert.Equal(
            ["Arroz", "Azúcar", "Coca Cola 600ml", "Agua Ciel 1L", "Galletas Emperador", "Sal"],
            (await shop.Admin.Get($"/analytics/reports/low-stock/?threshold={threshold}")).Is(200).Array.Select(row => row.Words("name")));

    [Fact]
    public async Task Without_a_threshold_the_system_decides() =>
        (await shop.Admin.At("2024-05-10T18:00:00Z").Get("/analytics/reports/low-stock/"))
            .IsExactly(200, "[" + Cola + Biscuits + Salt + "]");

    /// Sold in April 2024: nine colas (8 left), three packs of biscuits (2 left), the salt (none left), five rice (100 left).
    public sealed class Shop : IAsyncLifetime
    {
        private PosHost? _host;

        public PosClient Admin { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _host = await PosHost.Start();
            Admin = await _host.Admin();
            var april = Admin.At("2024-04-10T18:00:00Z");
            foreach (var (name, stock, sold) in new[]
            {
                ("Galletas Emperador", 2, 3), ("Coca Cola 600ml", 8, 9), ("Agua Ciel 1L", 2, 0), ("Sal", 0, 1), ("Arroz", 100, 5),
                ("Azúcar", 10, 10),
            })
            {
                var product = await april.StockProduct(name: name, stock: 50);
                if (sold > 0)
                    await april.Sell(null, (product, sold));
                (await Admin.At("2024-05-02T18:00:00Z").Patch($"/products/{product}/", new { current_stock = stock })).Is(200);
            }
        }

        public async Task DisposeAsync() => await _host!.DisposeAsync();
    }
}
