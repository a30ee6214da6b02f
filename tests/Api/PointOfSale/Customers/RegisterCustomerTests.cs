using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// Registering customers and listing them (contract D17, D18, D19).
public sealed class RegisterCustomerTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string PhoneTaken = """{"phone_number": ["customer with this phone number already exists."]}""";
    private const string EmailTaken = """{"email": ["customer with this email already exists."]}""";

    [Fact]
    public async Task A_new_customer_has_a_credit_limit_and_nothing_else()
    {
        var employee = await shop.Host.Employee();
        var body = CustomerBody.New();

        var saved = await employee.Post("/customers/", body);

        saved.IsExactly(201, $$"""
            {"id": {{saved["id"]}}, "first_name": "Maria", "last_name": "González", "phone_number": "{{body["phone_number"]}}",
             "email": "{{body["email"]}}", "birth_date": "1995-08-20", "is_frequent": false, "current_points": 0, "credit_limit": "2000.00",
             "credit_used": "0.00", "available_credit": "0.00", "credit_transactions": []}
            """);
        (await employee.Get($"/customers/{saved["id"]}/")).IsExactly(200, saved.Text);
        (await employee.Get($"/customers/{saved["id"]}/history/")).Is(200, "[]");
        (await employee.Get($"/customers/{saved["id"]}/credit-history/")).Is(200, "[]");
    }

    [Fact]
    public async Task The_list_ascends_by_id()
    {
        await using var host = await PosHost.Start();
        var employee = await host.Employee();
        (await employee.Get("/customers/")).Is(200, "[]");
        var (first, second) = (await employee.RegisterCustomer(lastName: "Zúñiga"), await employee.RegisterCustomer(lastName: "Abad"));
        (await employee.Patch($"/customers/{first}/", new { first_name = "Otra" })).Is(200);

        var list = (await employee.Get("/customers/")).Is(200);

        Assert.Equal([first, second], list.Array.Select(customer => customer!["id"]!.GetValue<long>()));
        (await employee.Get($"/customers/{second}/")).IsExactly(200, list.Array[1]!.ToJsonString());
    }

    [Fact]
    public async Task Text_is_trimmed_and_numbers_are_text()
    {
        var employee = await shop.Host.Employee();
        var (phone, email) = (Unique.Phone(), Unique.Email());

        var saved = (await employee.Post("/customers/", CustomerBody.New()
            .But("first_name", "\" José  María \"").But("last_name", "42").But("phone_number", phone).But("email", $"\" {email} \"")))
            .Is(201);

        Assert.Equal(("José  María", "42", phone, email), (saved["first_name"], saved["last_name"], saved["phone_number"], saved["email"]));
    }

    [Theory]
    [InlineData("1500", "1500.00")]
    [InlineData("1500.5", "1500.50")]
    [InlineData("\"1500.50\"", "1500.50")]
    [InlineData("\" 7 \"", "7.00")]
    [InlineData("0", "0.00")]
    [InlineData("\"0.00\"", "0.00")]
    [InlineData("\"99999999.99\"", "99999999.99")]
    [InlineData("99999999.99", "99999999.99")]
    [InlineData("0.1", "0.10")]
    public async Task The_credit_limit_is_money_however_it_is_sent(string sent, string shown)
    {
        var employee = await shop.Host.Employee();

        var saved = (await employee.Post("/customers/", CustomerBody.New().But("credit_limit", sent))).Is(201);

        Assert.Equal(shown, saved["credit_limit"]);
        Assert.Equal("0.00", saved["available_credit"]); // not frequent
    }

    [Fact]
    public async Task What_the_system_manages_cannot_be_sent()
    {
        var employee = await shop.Host.Employee();

        var saved = (await employee.Post("/customers/", CustomerBody.New()
            .But("id", "1").But("is_frequent", "true").But("current_points", "500")
            .But("credit_used", "\"9.00\"").But("available_credit", "\"1.00\"")
            .But("credit_transactions", "[{}]").But("last_status_check", "\"2024-01-01\"").But("unknown", "{}"))).Is(201);

        Assert.Equal(
            ("false", "0", "0.00", "0.00", "[]"),
            (saved["is_frequent"], saved["current_points"], saved["credit_used"], saved["available_credit"], saved["credit_transactions"]));
        Assert.Equal(12, saved.Object.Count);
    }

    [Fact]
    public async Task The_longest_values_fit()
    {
        var employee = await shop.Host.Employee();
        var prefix = Unique.Text("c");
        var longest = new JsonObject
        {
            ["first_name"] = new string('ñ', 60),
            ["last_name"] = string.Concat(Enumerable.Repeat("😀", 60)),
            ["phone_number"] = Unique.Phone().PadLeft(20, '0'),
            ["email"] = prefix + new string('a', 254 - 12 - prefix.Length) + "@example.com",
            ["birth_date"] = "1900-01-01",
        };

        var saved = (await employee.Post("/customers/", longest)).Is(201);

        Assert.All(longest, member => Assert.Equal(member.Value!.GetValue<string>(), saved[member.Key]));
    }

    [Fact]
    public async Task Telephone_and_email_belong_to_one_customer()
    {
        var employee = await shop.Host.Employee();
        var body = CustomerBody.New();
        (await employee.Post("/customers/", body)).Is(201);
        var (phone, email) = ($"\"{body["phone_number"]}\"", $"\"{body["email"]}\"");

        (await employee.Post("/customers/", CustomerBody.New().But("phone_number", phone))).Is(400, PhoneTaken);
        (await employee.Post("/customers/", CustomerBody.New().But("phone_number", phone.Trim('"')))).Is(400, PhoneTaken);
        (await employee.Post("/customers/", CustomerBody.New().But("email", email))).Is(400, EmailTaken);
        (await employee.Post("/customers/", CustomerBody.New().But("email", email).But("phone_number", phone))).IsExactly(400, """
            {"phone_number": ["customer with this phone number already exists."], "email": ["customer with this email already exists."]}
            """);
        (await employee.Post("/customers/", CustomerBody.New().But("email", email).But("phone_number", phone).But("birth_date", "\"\"")
            .Lacking("first_name"))).IsExactly(400, """
            {"first_name": ["This field is required."], "phone_number": ["customer with this phone number already exists."],
             "email": ["customer with this email already exists."],
             "birth_date": ["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]}
            """);
    }

    [Fact]
    public async Task A_customer_may_have_the_email_of_a_user()
    {
        (await (await shop.Host.Employee()).Post("/customers/", CustomerBody.New().But("email", "\"admin@example.com\""))).Is(201);
    }

    [Fact]
    public async Task Of_parallel_registrations_with_one_telephone_or_email_one_succeeds()
    {
        var employee = await shop.Host.Employee();
        var (phone, email) = (Unique.Phone(), Unique.Email());

        var samePhone = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => employee.Post("/customers/", CustomerBody.New().But("phone_number", $"\"{phone}\""))));
        var sameEmail = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => employee.Post("/customers/", CustomerBody.New().But("email", $"\"{email}\""))));

        Assert.Single(samePhone, reply => reply.Status == 201);
        foreach (var reply in samePhone.Where(reply => reply.Status != 201))
            reply.Is(400, PhoneTaken);
        Assert.Single(sameEmail, reply => reply.Status == 201);
        foreach (var reply in sameEmail.Where(reply => reply.Status != 201))
            reply.Is(400, EmailTaken);
    }
}
