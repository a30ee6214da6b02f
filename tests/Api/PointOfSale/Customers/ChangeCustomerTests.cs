namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// Changing customers (contract D20, D21).
public sealed class ChangeCustomerTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task A_patch_changes_what_it_names()
    {
        var employee = await shop.Host.Employee();
        var body = CustomerBody.New();
        var id = (await employee.Post("/customers/", body)).Is(201)["id"];

        var saved = await employee.Patch($"/customers/{id}/", new { last_name = " Núñez ", credit_limit = "500" });

        var expected = $$"""
            {"id": {{id}}, "first_name": "Maria", "last_name": "Núñez", "phone_number": "{{body["phone_number"]}}",
             "email": "{{body["email"]}}",
             "birth_date": "1995-08-20", "is_frequent": false, "current_points": 0, "credit_limit": "500.00", "credit_used": "0.00",
             "available_credit": "0.00", "credit_transactions": []}
            """;
        saved.IsExactly(200, expected);
        (await employee.Get($"/customers/{id}/")).IsExactly(200, expected);
        (await employee.Patch($"/customers/{id}/", new { })).IsExactly(200, expected);
    }

    [Fact]
    public async Task A_put_needs_all_required_fields_and_keeps_the_credit_limit()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer(creditLimit: 300);
        var body = CustomerBody.New();

        (await employee.Put($"/customers/{id}/", CustomerBody.New().Lacking("email", "first_name")))
            .IsExactly(400, """{"first_name": ["This field is required."], "email": ["This field is required."]}""");
        (await employee.Put($"/customers/{id}/", body)).IsExactly(200, $$"""
            {"id": {{id}}, "first_name": "Maria", "last_name": "González", "phone_number": "{{body["phone_number"]}}",
             "email": "{{body["email"]}}",
             "birth_date": "1995-08-20", "is_frequent": false, "current_points": 0, "credit_limit": "300.00", "credit_used": "0.00",
             "available_credit": "0.00", "credit_transactions": []}
            """);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    public async Task Balances_and_status_cannot_be_written(string method)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterDebtor(40m);
        (await admin.MovePoints(id, 7, "EARN")).Is(201);
        var before = (await admin.ShowCustomer(id)).Object;
        var body = CustomerBody.New().But("current_points", "1000").But("credit_used", "\"0.00\"").But("available_credit", "9999")
            .But("is_frequent", "false").But("credit_transactions", "[]").But("id", "1");

        var saved = (await admin.Send(method, $"/customers/{id}/", body)).Is(200);

        foreach (var field in new[] { "id", "current_points", "credit_used", "available_credit", "is_frequent", "credit_transactions" })
            Assert.Equal(before[field]!.ToJsonString(), saved.Object[field]!.ToJsonString());
        Assert.Equal(
            ("7", "40.00", "1960.00", "true"),
            (saved["current_points"], saved["credit_used"], saved["available_credit"], saved["is_frequent"]));
        (await admin.ShowCustomer(id)).IsExactly(200, saved.Text);
    }

    [Fact]
    public async Task A_nonsense_value_in_a_field_that_is_ignored_is_ignored()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        const string nonsense = """{"current_points": "many", "is_frequent": "maybe", "credit_used": [], "id": {}}""";
        (await employee.Patch($"/customers/{id}/", Bodies.Json(nonsense))).Is(200);
    }

    [Fact]
    public async Task Telephone_and_email_stay_unique_but_not_against_oneself()
    {
        var employee = await shop.Host.Employee();
        var (mine, theirs) = (CustomerBody.New(), CustomerBody.New());
        var id = (await employee.Post("/customers/", mine)).Is(201)["id"];
        (await employee.Post("/customers/", theirs)).Is(201);

        (await employee.Patch($"/customers/{id}/", theirs.Only("phone_number", "email"))).IsExactly(400, """
            {"phone_number": ["customer with this phone number already exists."], "email": ["customer with this email already exists."]}
            """);
        (await employee.Put($"/customers/{id}/", CustomerBody.New().But("email", $"\"{theirs["email"]}\"")))
            .Is(400, """{"email": ["customer with this email already exists."]}""");
        (await employee.Put($"/customers/{id}/", mine)).Is(200);
        (await employee.Patch($"/customers/{id}/", mine.Only("phone_number"))).Is(200);
    }

    [Fact]
    public async Task A_telephone_that_was_given_up_is_free()
    {
        var employee = await shop.Host.Employee();
        var body = CustomerBody.New();
        var id = (await employee.Post("/customers/", body)).Is(201)["id"];

        (await employee.Patch($"/customers/{id}/", new { phone_number = Unique.Phone(), email = Unique.Email() })).Is(200);

        (await employee.Post("/customers/", body)).Is(201);
        (await employee.Patch($"/customers/{id}/", body.Only("phone_number"))).Is(400);
    }

    [Fact]
    public async Task Of_two_customers_who_want_one_telephone_one_gets_it()
    {
        var employee = await shop.Host.Employee();
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => employee.RegisterCustomer()));
        var phone = Unique.Phone();

        var replies = await Task.WhenAll(ids.Select(id => employee.Patch($"/customers/{id}/", new { phone_number = phone })));

        Assert.Single(replies, reply => reply.Status == 200);
        foreach (var reply in replies.Where(reply => reply.Status != 200))
            reply.Is(400, """{"phone_number": ["customer with this phone number already exists."]}""");
    }

    [Fact]
    public async Task A_customer_who_does_not_exist_is_not_found()
    {
        var employee = await shop.Host.Employee();

        foreach (var path in new[] { "/customers/999999/", "/customers/999999/history/", "/customers/999999/credit-history/" })
            (await employee.Get(path)).Is(404, NotFound);
        (await employee.Put("/customers/999999/", CustomerBody.New())).Is(404, NotFound);
        (await employee.Patch("/customers/999999/", new { first_name = "a" })).Is(404, NotFound);
        (await employee.Delete("/customers/999999/")).Is(404, NotFound);
        (await employee.MovePoints(999_999, 5, "EARN")).Is(404, NotFound);
        (await employee.Post("/customers/999999/pay-credit/", new { amount = 5 })).Is(404, NotFound);
    }
}
