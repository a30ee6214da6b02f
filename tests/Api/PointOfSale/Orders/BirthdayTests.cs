using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// A tenth off, once a year, on the day itself in the shop's zone; cancelling gives it back (contract D39, D41).
public sealed class BirthdayTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Discounted = "104.40";
    private const string Full = "116.00";
    private const string Birthday = "2024-08-20T18:00:00Z";

    [Theory]
    [InlineData("1995-08-20", "2024-08-20T05:59:59Z", false)] // still August 19 in Mexico City
    [InlineData("1995-08-20", "2024-08-20T06:00:00Z", true)]
    [InlineData("1995-08-20", "2024-08-21T05:59:59Z", true)]
    [InlineData("1995-08-20", "2024-08-21T06:00:00Z", false)]
    [InlineData("1995-08-20", "2024-09-20T18:00:00Z", false)] // the day of another month
    [InlineData("2000-02-29", "2024-02-29T18:00:00Z", true)]
    [InlineData("2000-02-29", "2024-02-28T18:00:00Z", false)]
    [InlineData("2000-02-29", "2023-02-28T18:00:00Z", false)] // no such day in 2023, and no other instead
    [InlineData("2000-02-29", "2023-03-01T18:00:00Z", false)]
    [InlineData("2000-02-28", "2024-02-28T18:00:00Z", true)]
    [InlineData("2000-03-01", "2023-03-01T18:00:00Z", true)]
    [InlineData("1990-01-01", "2024-01-01T05:59:59Z", false)] // New Year's Eve
    [InlineData("1990-01-01", "2024-01-01T06:00:00Z", true)]
    [InlineData("1990-12-31", "2024-01-01T05:59:59Z", true)]
    [InlineData("2024-08-20", "2024-08-20T18:00:00Z", true)]  // born today
    [InlineData("1900-08-20", "2024-08-20T18:00:00Z", true)]
    public async Task Only_the_day_itself_counts(string born, string now, bool discounted)
    {
        var (admin, customer, product) = await Shop(born);

        var order = await admin.At(now).PlaceOrder(customer, (product, 1));

        Assert.Equal(discounted ? Discounted : Full, order.Words("final_amount"));
        Assert.Equal(discounted ? "11.60" : "0.00", order.Words("money_saved_total"));
        Assert.Equal("0.00", order.Words("discount_applied"));
    }

    [Fact]
    public async Task It_is_given_once_a_year_and_again_the_next()
    {
        var (admin, customer, product) = await Shop("1995-08-20");

        Assert.Equal(Discounted, await Total(admin.At(Birthday), customer, product));
        Assert.Equal(Full, await Total(admin.At(Birthday), customer, product));
        Assert.Equal(Full, await Total(admin.At("2024-08-21T05:59:59Z"), customer, product));
        Assert.Equal(Discounted, await Total(admin.At("2025-08-20T18:00:00Z"), customer, product));
        Assert.Equal(Full, await Total(admin.At("2025-08-20T18:00:00Z"), customer, product));
    }

    [Fact]
    public async Task Moving_the_birth_date_gives_no_second_one()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        Assert.Equal(Discounted, await Total(admin.At(Birthday), customer, product));

        (await admin.Patch($"/customers/{customer}/", new { birth_date = "1995-08-25" })).Is(200);

        Assert.Equal(Full, await Total(admin.At("2024-08-25T18:00:00Z"), customer, product));
        Assert.Equal(Discounted, await Total(admin.At("2025-08-25T18:00:00Z"), customer, product));
    }

    [Fact]
    public async Task Cancelling_gives_it_back()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        var client = admin.At(Birthday);
        var first = await client.PlaceOrder(customer, (product, 1));
        var second = await client.PlaceOrder(customer, (product, 1));
        Assert.Equal(Full, second.Words("final_amount"));

        (await client.Cancel(second.Id())).Is(200); // had none, gives none back
        Assert.Equal(Full, await Total(client, customer, product));
        (await client.Cancel(first.Id())).Is(200);
        Assert.Equal(Discounted, await Total(client, customer, product));
        Assert.Equal(Full, await Total(client, customer, product));
        Assert.Equal(Discounted, (await client.Order(first.Id())).Words("final_amount")); // the cancelled one stays as it was
    }

    [Fact]
    public async Task A_paid_order_keeps_it()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        var client = admin.At(Birthday);
        var paid = await client.Sell(customer, (product, 1));
        Assert.Equal(Discounted, paid.Words("final_amount"));

        (await client.Cancel(paid.Id())).Is(400);

        Assert.Equal(Full, await Total(client, customer, product));
    }

    [Fact]
    public async Task Cancelling_last_years_order_does_not_touch_this_years()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        var old = await admin.At("2023-08-20T18:00:00Z").PlaceOrder(customer, (product, 1));
        Assert.Equal(Discounted, old.Words("final_amount"));
        Assert.Equal(Discounted, await Total(admin.At(Birthday), customer, product));

        (await admin.At(Birthday).Cancel(old.Id())).Is(200);

        Assert.Equal(Full, await Total(admin.At(Birthday), customer, product));
    }

    [Fact]
    public async Task A_refused_order_does_not_use_it_up()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        var client = admin.At(Birthday);

        (await client.Order(customer, (product, 1), (product, 1000)))
            .Is(400, """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 99, Solicitado: 1000"]}""");

        Assert.Equal(Discounted, await Total(client, customer, product));
    }

    [Fact]
    public async Task Everybody_has_his_own_and_nobody_none()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        var twin = await admin.RegisterCustomer(birthDate: "1995-08-20");

        Assert.Equal(Discounted, await Total(admin.At(Birthday), customer, product));
        Assert.Equal(Discounted, await Total(admin.At(Birthday), twin, product));
        Assert.Equal(Full, await Total(admin.At(Birthday), null, product));
    }

    [Fact]
    public async Task The_order_of_a_deleted_customer_can_be_cancelled()
    {
        var (admin, customer, product) = await Shop("1995-08-20");
        var order = await admin.At(Birthday).PlaceOrder(customer, (product, 1));
        (await admin.Delete($"/customers/{customer}/")).Is(204);

        (await admin.At(Birthday).Cancel(order.Id())).Is(200);

        Assert.Equal(100, await admin.Stock(product));
        (await admin.Get($"/customers/{customer}/")).Is(404);
    }

    private async Task<(PosClient Admin, long Customer, long Product)> Shop(string born)
    {
        var admin = await shop.Host.Admin();
        return (admin, await admin.RegisterCustomer(birthDate: born), await admin.StockProduct(price: 100m, taxRate: "16.00"));
    }

    private static async Task<string> Total(PosClient client, long? customer, long product) =>
        (await client.PlaceOrder(customer, (product, 1))).Words("final_amount");
}
