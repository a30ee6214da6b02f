using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

public sealed class OrderLimitsTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public async Task Eighty_lines_of_eighty_products_are_one_order_that_can_be_paid_or_cancelled()
    {
        var admin = (await shop.Host.Admin()).At("2024-08-20T18:00:00Z");
        var products = await Stock(admin, 80);
        var lines = products.Select(product => (product, 1)).ToArray();
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20"); // the birthday's mark is written too

        var order = (await admin.Order(customer, lines)).Is(201).Object;
        Assert.Equal(products, order["items"]!.AsArray().Select(line => line.Number("product_id")));
        Assert.Equal("800.00", order["items"]!.AsArray().Sum(line => line.Money("amount")).ToString("0.00", null));
        Assert.Equal("835.20", order.Words("final_amount")); // (800.00 + 128.00) x 0.9
        (await admin.Cancel(order.Id())).Is(200);
        foreach (var product in products)
            Assert.Equal(100, await admin.Stock(product));

        var again = (await admin.Order(customer, lines)).Is(201).Object;
        Assert.Equal("835.20", again.Words("final_amount"));
        Assert.Equal("PAID", (await admin.PayOrder(again.Id())).Words("status"));
        foreach (var product in products)
            Assert.Equal(99, await admin.Stock(product));
        Assert.Equal(8, (await admin.Customer(customer)).Number("current_points")); // 8.352
    }

    [Fact]
    public async Task Eighty_one_lines_are_refused()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 1000);
        var orders = await admin.OrderCount();

        (await admin.Order(null, [.. Enumerable.Repeat((product, 1), 81)]))
            .Is(400, """{"items": ["Ensure this field has no more than 80 elements."]}""");
        (await admin.Order(null, [.. Enumerable.Repeat((product, 1), 5000)]))
            .Is(400, """{"items": ["Ensure this field has no more than 80 elements."]}""");

        Assert.Equal(1000, await admin.Stock(product));
        Assert.Equal(orders, await admin.OrderCount());
        (await admin.Order(null, [.. Enumerable.Repeat((product, 2), 80)])).Is(201); // 80 lines of one product are fine
        Assert.Equal(840, await admin.Stock(product));
    }

    [Theory]
    [InlineData("99999999.99", "16.00", 1, 10)]              // the tax is what makes it too much
    [InlineData("99999999.99", "EXENT", 2, 10)]
    [InlineData("50000000.00", "EXENT", 2, 10)]              // 100000000.00, one cent too much
    [InlineData("99999999.99", "16.00", int.MaxValue, int.MaxValue)]
    [InlineData("0.05", "16.00", int.MaxValue, int.MaxValue)] // 128849018.82
    public async Task A_total_beyond_the_greatest_amount_is_refused_and_changes_nothing(string price, string rate, int quantity, int stock)
    {
        var admin = (await shop.Host.Admin()).At("2024-08-20T18:00:00Z");
        var other = await admin.StockProduct(stock: 10);
        var product = await admin.StockProduct(price: decimal.Parse(price, null), taxRate: rate, stock: stock);
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20");
        var orders = await admin.OrderCount();

        var refused = (await admin.Order(customer, (other, 1), (product, quantity))).Is(400);

        Assert.NotEmpty(refused.Object);
        Assert.Equal(10, await admin.Stock(other));
        Assert.Equal(stock, await admin.Stock(product));
        Assert.Equal(orders, await admin.OrderCount());
        Assert.Equal("10.44", (await admin.PlaceOrder(customer, (other, 1))).Words("final_amount")); // the birthday was not used up
    }

    [Fact]
    public async Task The_sum_of_lines_that_fit_alone_can_be_too_much()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(price: 60_000_000m, taxRate: "0.00", stock: 10);

        (await admin.Order(null, (product, 1), (product, 1))).Is(400);
        Assert.Equal(10, await admin.Stock(product));
        Assert.Equal("60000000.00", (await admin.PlaceOrder(null, (product, 1))).Words("final_amount"));
    }

    [Fact]
    public async Task A_cancelled_order_brings_its_stock_back_even_over_the_greatest_number_a_client_can_write()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 10);
        var order = await admin.PlaceOrder(null, (product, 5));
        (await admin.Patch($"/products/{product}/", new { current_stock = 2147483647 })).Is(200);

        (await admin.Cancel(order.Id())).Is(200);

        Assert.Equal(2147483652, await admin.Stock(product));
    }

    private static async Task<long[]> Stock(PosClient admin, int count)
    {
        var supplier = await admin.OpenSupplier();
        var products = new long[count];
        for (var i = 0; i < count; i++)
            products[i] = await admin.StockProduct(supplier: supplier);
        return products;
    }
}
