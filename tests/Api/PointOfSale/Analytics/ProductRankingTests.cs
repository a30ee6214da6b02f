using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class ProductRankingTests(ProductRankingTests.Shop shop) : IClassFixture<ProductRankingTests.Shop>
{
    private const string October = "start_date=2023-10-01&end_date=2023-10-31";

    [Theory]
    [InlineData("both")]
    [InlineData("ambos")]
    public async Task The_documents_own_example(string criterion) =>
        (await shop.Admin.Get($"/analytics/product-ranking/?{October}&limit=2&criterion={criterion}")).IsExactly(200, $$"""
            {"analyzed_period": {"start_date": "2023-10-01", "end_date": "2023-10-31"},
             "results": {"criterion": "both", "results_limit": 2,
               "most_sold": [
                 {"product__id": {{shop.Keyboard}}, "product_name": "Teclado", "units_sold": 5, "revenue": 750.00},
                 {"product__id": {{shop.Mouse}}, "product_name": "Mouse", "units_sold": 3, "revenue": 150.00}],
               "least_sold": [
                 {"product__id": {{shop.Laptop}}, "product_name": "Laptop", "units_sold": 1, "revenue": 1000.00},
                 {"product__id": {{shop.Mouse}}, "product_name": "Mouse", "units_sold": 3, "revenue": 150.00}]} }
            """);

    [Theory]
    [InlineData("", "most")]
    [InlineData("&criterion=most", "most")]
    [InlineData("&criterion=best", "most")]
    [InlineData("&criterion=", "most")]
    [InlineData("&criterion=5", "most")]
    [InlineData("&criterion=least", "least")]
    public async Task Only_the_list_asked_for_is_there(string query, string criterion)
    {
        var results = (await shop.Admin.Get($"/analytics/product-ranking/?{October}&limit=5{query}")).Is(200).Object["results"]!;

        Assert.Equal(["criterion", "results_limit", criterion + "_sold"], results.Keys());
        Assert.Equal(criterion, results.Words("criterion"));
        Assert.Equal(5, results.Number("results_limit"));
        Assert.Equal(
            criterion == "most" ? ["Teclado", "Mouse", "Laptop"] : ["Laptop", "Mouse", "Teclado"],
            results[criterion + "_sold"]!.AsArray().Select(row => row.Words("product_name")));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("&limit=3", 3)]
    [InlineData("&limit=0", 10)]
    [InlineData("&limit=-1", 10)]
    [InlineData("&limit=abc", 10)]
    [InlineData("&limit=2.5", 10)]
    [InlineData("&limit=", 10)]
    [InlineData("&limit=12", 12)]
    [InlineData("&limit=2147483647", 2147483647)]
    public async Task Ten_are_shown_unless_another_number_is_asked_for(string query, long limit)
    {
        // In November every one of twelve products sold one unit: ties go by name, and by id for the two of one name.
        var results = (await shop.Admin.Get($"/analytics/product-ranking/?start_date=2023-11-01&end_date=2023-11-30&criterion=both{query}"))
            .Is(200).Object["results"]!;

        Assert.Equal(limit, results.Number("results_limit"));
        foreach (var list in new[] { "most_sold", "least_sold" })
            Assert.Equal(shop.ByName.Take((int)limit), results[list]!.AsArray().Select(row => row.Number("product__id")));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999999")]
    public async Task A_limit_beyond_every_number_is_no_fault(string limit) =>
        Assert.Equal(3, (await shop.Admin.Get($"/analytics/product-ranking/?{October}&limit={limit}")).Is(200)
            .Object["results"]!["most_sold"]!.AsArray().Count);

    [Fact]
    public async Task Units_count_and_unpaid_units_do_not()
    {
        var reply = await shop.Admin.Get("/analytics/product-ranking/?start_date=2023-12-01&end_date=2023-12-31");
        var results = reply.Is(200).Object["results"]!;

        var only = Assert.Single(results["most_sold"]!.AsArray())!;
        Assert.Equal(shop.Mouse, only.Number("product__id"));
        Assert.Equal(2, only.Number("units_sold"));
        Assert.Equal(100m, only["revenue"]!.GetValue<decimal>()); // before tax
    }

    /// The October of the document, a November of twelve equal products, and a December of one sale and two that never came to be.
    public sealed class Shop : IAsyncLifetime
    {
        private PosHost? _host;

        public PosClient Admin { get; private set; } = null!;

        public long Laptop { get; private set; }

        public long Mouse { get; private set; }

        public long Keyboard { get; private set; }

        public IReadOnlyList<long> ByName { get; private set; } = [];

        public async Task InitializeAsync()
        {
            _host = await PosHost.Start();
            Admin = await _host.Admin();
            var supplier = await Admin.OpenSupplier();
            Laptop = await Admin.StockProduct(price: 1000m, name: "Laptop", supplier: supplier);
            Mouse = await Admin.StockProduct(price: 50m, name: "Mouse", supplier: supplier);
            Keyboard = await Admin.StockProduct(price: 150m, name: "Teclado", supplier: supplier);
            await Admin.StockProduct(name: "Sin ventas", supplier: supplier);
            await Admin.At("2023-10-10T18:00:00Z").Sell(null, (Mouse, 3), (Keyboard, 4));
            await Admin.At("2023-10-11T18:00:00Z").Sell(null, (Laptop, 1), (Keyboard, 1));

            var november = new List<(string Name, long Id)>();
            foreach (var name in new[] { "L", "B", "K", "C", "J", "D", "I", "E", "H", "F", "G", "B" })
                november.Add((name, await Admin.StockProduct(price: 1m, name: name, supplier: supplier)));
            await Admin.At("2023-11-10T18:00:00Z").Sell(null, [.. november.Select(product => (product.Id, 1))]);
            ByName = [.. november.OrderBy(product => product.Name, StringComparer.Ordinal).ThenBy(product => product.Id).Select(one => one.Id)];

            var december = Admin.At("2023-12-10T18:00:00Z");
            await december.Sell(null, (Mouse, 2));
            await december.PlaceOrder(null, (Laptop, 5));
            (await december.Cancel((await december.PlaceOrder(null, (Keyboard, 5))).Id())).Is(200);
        }

        public async Task DisposeAsync() => await _host!.DisposeAsync();
    }
}
