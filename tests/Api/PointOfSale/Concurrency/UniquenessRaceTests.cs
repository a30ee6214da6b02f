using Mostrador.Api.Tests.PointOfSale.Promotions;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Section 17, what may exist once only: twenty want it, one gets it, nineteen are told in the contract's words.
public sealed class UniquenessRaceTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public Task An_e_mail_of_the_staff() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var email = Unique.Email("staff");

        var replies = await Race.Together(i => admin.Post("/users/", new
        {
            username = $"user{i}",
            email = i % 2 == 0 ? email : email.ToUpperInvariant(),
            password = "abc",
            first_name = "A",
            last_name = "B",
        }));

        replies.Are(1, 201, """{"email": ["custom user with this email already exists."]}""");
        Assert.Single(
            (await admin.Get("/users/")).Array, user => string.Equals(user.Words("email"), email, StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public Task A_customers_phone() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var phone = Unique.Phone();

        var replies = await Race.Together(_ => Customer(admin, phone, Unique.Email()));

        replies.Are(1, 201, """{"phone_number": ["customer with this phone number already exists."]}""");
    });

    [Fact]
    public Task A_customers_e_mail() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var email = Unique.Email();

        var replies = await Race.Together(_ => Customer(admin, Unique.Phone(), email));

        replies.Are(1, 201, """{"email": ["customer with this email already exists."]}""");
    });

    [Fact]
    public Task Both_of_a_customer() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var (phone, email) = (Unique.Phone(), Unique.Email());

        var replies = await Race.Together(_ => Customer(admin, phone, email));

        // Whoever looked for the telephone just before it was taken is told of the e-mail alone.
        Assert.Single(replies, reply => reply.Status == 201);
        foreach (var loser in replies.Where(reply => reply.Status != 201).Select(reply => reply.Is(400)))
        {
            var phoneToo = loser.Object.ContainsKey("phone_number");
            loser.Is(400, phoneToo
                ? """{"phone_number": ["customer with this phone number already exists."], "email": ["customer with this email already exists."]}"""
                : """{"email": ["customer with this email already exists."]}""");
        }

        Assert.Single((await admin.Get("/customers/")).Array, customer => customer.Words("phone_number") == phone);
    });

    [Fact]
    public Task A_SKU_of_new_products() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("RACE");

        var replies = await Race.Together(i => admin.Post("/products/", new { name = $"P{i}", sku, supplier }));

        replies.Are(1, 201, """{"sku": ["product with this sku already exists."]}""");
        Assert.Single((await admin.Get("/products/")).Array, product => product.Words("sku") == sku);
    });

    [Fact]
    public Task A_SKU_that_many_products_want_to_change_to() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("RACE");
        var products = new long[Race.Clients];
        for (var i = 0; i < products.Length; i++)
            products[i] = await admin.StockProduct(supplier: supplier);

        var replies = await Race.Together(i => admin.Patch($"/products/{products[i]}/", new { sku }));

        replies.Are(1, 200, """{"sku": ["product with this sku already exists."]}""");
        Assert.Single((await admin.Get("/products/")).Array, product => product.Words("sku") == sku);
    });

    [Fact]
    public Task A_mobile_number_of_the_chatbot() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var number = "52" + Unique.Phone();

        var replies = await Race.Together(i => admin.Post("/chatbotusers/", new { mobile_number = number, name = $"N{i}" }));

        replies.Are(1, 201, """{"mobile_number": ["chat bot users with this mobile number already exists."]}""");
        (await admin.Get($"/chatbotusers/{number}/")).Is(200);
    });

    [Fact]
    public Task The_days_of_a_promotion() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();

        var replies = await Race.Together(_ => admin.Post("/promotions/", PromotionBody.Of(product, "2024-01-01", "2024-01-05")));

        replies.Are(1, 201, Overlap);
        Assert.Single((await admin.Get($"/promotions/?product={product}")).Array);
    });

    [Fact]
    public Task The_days_of_promotions_that_wake_up_together() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var asleep = new List<long>();
        for (var i = 0; i < Race.Clients; i++)
        {
            var body = PromotionBody.Of(product, "2024-01-01", "2024-01-05");
            body["is_active"] = false;
            asleep.Add((await admin.Post("/promotions/", body)).Is(201).Object.Id());
        }

        var replies = await Race.Together(i => admin.Patch($"/promotions/{asleep[i]}/", new { is_active = true }));

        replies.Are(1, 200, Overlap);
        Assert.Single((await admin.Get($"/promotions/?product={product}")).Array, promotion => promotion.Truth("is_active"));
    });

    private const string Overlap =
        """{"non_field_errors": ["Ya existe una promoción activa para este producto en las fechas seleccionadas (2024-01-01 a 2024-01-05)."]}""";

    private static Task<Reply> Customer(PosClient client, string phone, string email) => client.Post("/customers/", new
    {
        first_name = "Juan",
        last_name = "Pérez",
        phone_number = phone,
        email,
        birth_date = "1990-07-15",
    });
}
