namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// Debt and its payment (contract 8.2: D25, D26).
public sealed class StoreCreditTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotPositive = """{"error": ["El monto del abono debe ser positivo."]}""";
    private const string TooFine = """{"error": ["Ensure that there are no more than 2 decimal places."]}""";

    [Fact]
    public async Task A_payment_lowers_the_debt_and_stands_in_the_ledger()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterDebtor(550.50m);
        var before = await admin.ShowCustomer(id);
        Assert.Equal(("550.50", "1449.50"), (before["credit_used"], before["available_credit"]));

        (await admin.At("2024-05-08T10:00:00Z")
                .Post($"/customers/{id}/pay-credit/", new { amount = 200.00m, description = " Cash payment at register " }))
            .IsExactly(200, """{"status": "success", "new_credit_used": "350.50", "available_credit": "1649.50"}""");

        var ledger = await admin.ShowCredit(id);
        var folio = (await admin.Get("/orders/")).Is(200).Array.First(order => order!["customer"]?.GetValue<long>() == id)!["ticket_folio"];
        ledger.IsExactly(200, $$"""
            [{"id": {{ledger.Array[0]!["id"]}}, "amount": "200.00", "transaction_type": "PAYMENT",
              "description": "Cash payment at register", "created_at": "2024-05-08T10:00:00Z"},
             {"id": {{ledger.Array[1]!["id"]}}, "amount": "550.50", "transaction_type": "CHARGE", "description": "Pago Ticket #{{folio}}",
              "created_at": "2024-05-07T18:00:00Z"}]
            """);
        var customer = await admin.ShowCustomer(id);
        Assert.Equal(ledger.Array.ToJsonString(), customer.Object["credit_transactions"]!.ToJsonString());
        Assert.Equal(("350.50", "1649.50"), (customer["credit_used"], customer["available_credit"]));
        var listed = (await admin.Get("/customers/")).Is(200).Array.Single(found => found!["id"]!.GetValue<long>() == id);
        customer.IsExactly(200, listed!.ToJsonString());
    }

    [Fact]
    public async Task Paying_too_much_ends_the_debt_and_the_ledger_keeps_what_was_paid()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterDebtor(40m);

        (await admin.Post($"/customers/{id}/pay-credit/", new { amount = 100 }))
            .Is(200, """{"status": "success", "new_credit_used": "0.00", "available_credit": "2000.00"}""");

        var entry = (await admin.ShowCredit(id)).Array[0]!;
        Assert.Equal(("100.00", "PAYMENT"), (entry["amount"]!.GetValue<string>(), entry["transaction_type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Who_is_not_frequent_and_owes_nothing_may_pay_too()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        (await employee.Post($"/customers/{id}/pay-credit/", new { amount = "12.50" }))
            .Is(200, """{"status": "success", "new_credit_used": "0.00", "available_credit": "0.00"}""");

        var ledger = await employee.ShowCredit(id);
        Assert.Equal("12.50", Assert.Single(ledger.Array)!["amount"]!.GetValue<string>());
        Assert.Equal("Abono a deuda", ledger.Array[0]!["description"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("50", "350.00")]
    [InlineData("\"50\"", "350.00")]
    [InlineData("50.5", "349.50")]
    [InlineData("\"50.50\"", "349.50")]
    [InlineData("0.01", "399.99")]
    [InlineData("400.00", "0.00")]
    public async Task The_amount_is_money_however_it_is_sent(string amount, string debt)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterDebtor(400m);

        Assert.Equal(
            debt,
            (await admin.Post($"/customers/{id}/pay-credit/", Bodies.Json($$"""{"amount": {{amount}}}"""))).Is(200)["new_credit_used"]);
    }

    [Fact]
    public async Task A_form_pays_too()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        (await employee.Post($"/customers/{id}/pay-credit/", Bodies.Form(("amount", "5.00"), ("description", "Efectivo")))).Is(200);
        (await employee.Post($"/customers/{id}/pay-credit/", Bodies.Form(("amount", "")))).Is(400, NotPositive);
    }

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "{}", NotPositive },
        { """{"amount": null}""", NotPositive },
        { """{"amount": ""}""", NotPositive },
        { """{"amount": "  "}""", NotPositive },
        { """{"amount": 0}""", NotPositive },
        { """{"amount": "0.00"}""", NotPositive },
        { """{"amount": -5}""", NotPositive },
        { """{"amount": "-0.01"}""", NotPositive },
        { """{"amount": "abc"}""", NotPositive },
        { """{"amount": "1,5"}""", NotPositive },
        { """{"amount": "NaN"}""", NotPositive },
        { """{"amount": "Infinity"}""", NotPositive },
        { """{"amount": true}""", NotPositive },
        { """{"amount": [5]}""", NotPositive },
        { """{"amount": {}}""", NotPositive },
        { """{"amount": 10.005}""", TooFine },
        { """{"amount": "10.005"}""", TooFine },
        { """{"amount": 0.001}""", TooFine },
        { """{"amount": 5, "description": null}""", """{"description": ["This field may not be null."]}""" },
        { """{"amount": 5, "description": true}""", """{"description": ["Not a valid string."]}""" },
        {
            $$"""{"amount": 5, "description": "{{new string('d', 256)}}"}""",
            """{"description": ["Ensure this field has no more than 255 characters."]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_payment_that_is_refused_stores_nothing(string body, string answer)
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        (await employee.Post($"/customers/{id}/pay-credit/", Bodies.Json(body))).Is(400, answer);

        (await employee.ShowCredit(id)).Is(200, "[]");
    }

    [Fact]
    public async Task Without_a_body_the_amount_is_missing()
    {
        var employee = await shop.Host.Employee();

        (await employee.Post($"/customers/{await employee.RegisterCustomer()}/pay-credit/")).Is(400, NotPositive);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("100000000")]
    [InlineData("\"999999999999999999999999999999999999.99\"")]
    [InlineData("\"1e999999999999\"")]
    public async Task An_amount_beyond_all_money_is_refused(string amount)
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        var reply = (await employee.Post($"/customers/{id}/pay-credit/", Bodies.Json($$"""{"amount": {{amount}}}"""))).Is(400);

        Assert.Single(reply.Object["error"]!.AsArray());
        (await employee.ShowCredit(id)).Is(200, "[]");
    }

    [Fact]
    public async Task Available_credit_is_what_the_limit_leaves_and_never_below_zero()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterDebtor(300m, creditLimit: 1000);
        Assert.Equal("700.00", (await admin.ShowCustomer(id))["available_credit"]);

        Assert.Equal("0.50", (await admin.Patch($"/customers/{id}/", new { credit_limit = "300.50" })).Is(200)["available_credit"]);
        var lowered = (await admin.Patch($"/customers/{id}/", new { credit_limit = 100 })).Is(200);

        Assert.Equal(("100.00", "300.00", "0.00"), (lowered["credit_limit"], lowered["credit_used"], lowered["available_credit"]));
        (await admin.Post($"/customers/{id}/pay-credit/", new { amount = 250 }))
            .Is(200, """{"status": "success", "new_credit_used": "50.00", "available_credit": "50.00"}""");
    }

    [Fact]
    public async Task The_newest_entry_comes_first()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        foreach (var (amount, day) in new[] { (1, "02"), (2, "03"), (3, "01"), (4, "03") })
            (await employee.At($"2024-01-{day}T12:00:00Z").Post($"/customers/{id}/pay-credit/", new { amount })).Is(200);

        Assert.Equal(
            ["4.00", "2.00", "1.00", "3.00"],
            (await employee.ShowCredit(id)).Array.Select(entry => entry!["amount"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Parallel_payments_all_count()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterDebtor(100m);

        var replies = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => admin.Post($"/customers/{id}/pay-credit/", new { amount = 7.5m })));

        Assert.All(replies, reply => reply.Is(200));
        Assert.Equal("25.00", (await admin.ShowCustomer(id))["credit_used"]);
        Assert.Equal(10, (await admin.ShowCredit(id)).Array.Count(entry => entry!["transaction_type"]!.GetValue<string>() == "PAYMENT"));
    }
}
