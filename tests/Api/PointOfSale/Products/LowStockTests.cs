using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

/// low_stock: less on the shelf than was sold, and paid, in the calendar month before (contract 9).
public sealed class LowStockTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string April = "2024-04-10T18:00:00Z";
    private const string May = "2024-05-10T18:00:00Z";
    private const string June = "2024-06-10T18:00:00Z";

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(0, true)]
    public async Task Stock_is_low_below_last_months_paid_sales(int stock, bool low)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 100);
        await admin.At(April).Sell(null, (id, 4), (id, 3));
        await admin.At("2024-04-20T18:00:00Z").Sell(null, (id, 3));

        var updated = (await admin.At(May).Patch($"/products/{id}/", new { current_stock = stock })).Is(200).Object;

        Assert.Equal(low, updated.Truth("low_stock"));
        Assert.Equal(low, (await admin.At(May).Product(id)).Truth("low_stock"));
    }

    [Fact]
    public async Task Without_sales_last_month_even_an_empty_shelf_is_not_low()
    {
        var admin = (await shop.Host.Admin()).At(May);
        var id = await admin.StockProduct(stock: 3);
        await admin.Sell(null, (id, 3)); // this month does not count

        var product = await admin.Product(id);
        Assert.Equal(0, product.Number("current_stock"));
        Assert.False(product.Truth("low_stock"));
    }

    [Fact]
    public async Task Only_paid_orders_count()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 100);
        await admin.At(April).PlaceOrder(null, (id, 20));
        (await admin.Cancel((await admin.At(April).PlaceOrder(null, (id, 30))).Id())).Is(200);

        Assert.False((await admin.At(May).Patch($"/products/{id}/", new { current_stock = 1 })).Object.Truth("low_stock"));
    }

    [Theory]
    [InlineData("2024-04-01T05:59:59Z", false)] // still March in Mexico City
    [InlineData("2024-04-01T06:00:00Z", true)]
    [InlineData("2024-05-01T05:59:59Z", true)]  // still April
    [InlineData("2024-05-01T06:00:00Z", false)]
    public async Task The_month_is_the_shops(string soldAt, bool low)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 100);
        await admin.At(soldAt).Sell(null, (id, 10));

        Assert.Equal(low, (await admin.At(May).Patch($"/products/{id}/", new { current_stock = 9 })).Is(200).Object.Truth("low_stock"));
    }

    [Fact]
    public async Task The_day_of_the_order_counts_not_the_day_it_was_paid()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 100);
        var order = await admin.At(April).PlaceOrder(null, (id, 10));
        await admin.At("2024-05-02T18:00:00Z").PayOrder(order.Id());

        Assert.True((await admin.At(May).Patch($"/products/{id}/", new { current_stock = 9 })).Object.Truth("low_stock"));
        Assert.False((await admin.At(June).Patch($"/products/{id}/", new { current_stock = 8 })).Object.Truth("low_stock"));
    }

    [Fact]
    public async Task Orders_and_cancellations_move_the_flag()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 20);
        await admin.At(April).Sell(null, (id, 10));
        Assert.False((await admin.At(May).Product(id)).Truth("low_stock")); // 10 left, 10 sold

        var order = await admin.At(May).PlaceOrder(null, (id, 1));
        Assert.True((await admin.At(May).Product(id)).Truth("low_stock"));
        (await admin.At(May).Cancel(order.Id())).Is(200);
        Assert.False((await admin.At(May).Product(id)).Truth("low_stock"));
    }

    [Fact]
    public async Task Last_month_of_January_is_December()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 100);
        await admin.At("2023-12-31T18:00:00Z").Sell(null, (id, 10));

        var (january, february) = (admin.At("2024-01-31T18:00:00Z"), admin.At("2024-02-01T18:00:00Z"));
        Assert.True((await january.Patch($"/products/{id}/", new { current_stock = 9 })).Object.Truth("low_stock"));
        Assert.False((await february.Patch($"/products/{id}/", new { current_stock = 8 })).Object.Truth("low_stock"));
    }

    [Fact]
    public async Task A_renamed_product_keeps_its_sales_and_a_new_one_has_none()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 100, name: "Antes");
        await admin.At(April).Sell(null, (id, 10));
        (await admin.At(May).Patch($"/products/{id}/", new { name = "Ahora", sku = Unique.Text("AHORA"), current_stock = 5 })).Is(200);
        var twin = await admin.At(May).StockProduct(stock: 1, name: "Antes");

        Assert.True((await admin.At(May).Product(id)).Truth("low_stock"));
        Assert.False((await admin.At(May).Product(twin)).Truth("low_stock"));
    }
}
