using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Reviews;

namespace Mostrador.Api.Tests.SmartSales.Users;

/// Contract 4.51 and 5.3: an account is deleted while its user writes, or has written a lot.
public sealed class DeletionRaceTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public Task Orders_placed_while_their_user_is_deleted_keep_no_units() => Race.Repeat(async () =>
    {
        var admin = await Host.Admin();
        var cashier = await Host.Cashier();
        var product = await Host.Product(stock: 100);

        await Race.Together(i => i == 9 ? admin.Delete($"/users/{cashier.UserId}/") : cashier.Order((product, 1)));
        await Host.Settled();

        Assert.Equal(100, await Host.StockOf(product));
        Assert.Equal(0, await Host.Stored.Count(DocumentQuery.Over<Order>().Where(Order.UserField.Is(cashier.UserId))));
    });

    [Fact]
    public Task Reviews_written_while_their_author_is_deleted_count_nowhere() => Race.Repeat(async () =>
    {
        var admin = await Host.Admin();
        var client = await Host.Client();
        var products = new List<long>();
        for (var i = 0; i < 20; i++)
            products.Add(await Host.Product());

        await Race.Together(i => i == 9
            ? admin.Delete($"/users/{client.UserId}/")
            : client.Post($"/products/{products[i]}/reviews/", new { rating = 5, comment = "x" }));
        await Host.Settled();

        foreach (var product in products)
            Assert.Equal("0", (await admin.Get($"/products/{product}/")).Is(200)["review_count"]);
    });

    [Fact]
    public async Task A_review_whose_product_is_gone_and_not_erased_yet_is_in_nobodys_way()
    {
        var client = await Host.Client();
        var product = await Host.Product();
        (await client.Post($"/products/{product}/reviews/", new { rating = 5, comment = "x" })).Is(200);
        await Host.Store(async transaction =>
        {
            transaction.Delete((await transaction.Find<Product>(product))!);
            await DeletionRecord.Enter(transaction, Deletion.Of<Product>(product));
        });

        (await (await Host.Admin()).Delete($"/users/{client.UserId}/")).Is(204);

        Assert.Equal(0, await Host.Stored.Count(DocumentQuery.Over<Review>().Where(Review.UserField.Is(client.UserId))));
    }

    [Fact]
    public async Task However_much_was_ordered_is_back_when_the_deletion_is_answered()
    {
        var cashier = await Host.Cashier();
        var product = await Host.Product(stock: 100);
        for (var i = 0; i < 45; i++)
            (await cashier.Order((product, 1))).Is(200);

        (await (await Host.Admin()).Delete($"/users/{cashier.UserId}/")).Is(204);

        Assert.Equal(100, await Host.StockOf(product));
    }

    [Fact]
    public async Task A_registration_takes_any_password_and_says_first_that_a_name_is_taken()
    {
        var user = await Host.Client();
        var password = new string('x', 5000);
        var body = new { username = Unique.Text("u"), password, password2 = password, first_name = "", last_name = "" };
        (await Host.Anonymous.Post("/users/", body)).Is(201);
        (await Host.Anonymous.Post("/token/", new { body.username, password })).Is(200);

        (await Host.Anonymous.Post("/users/", body with { username = user.Username, password2 = "other" }))
            .Is(400, """{"username": ["A user with that username already exists."]}""");
    }
}
