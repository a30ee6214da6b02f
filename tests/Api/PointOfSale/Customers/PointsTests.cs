namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// Points given, taken and corrected by hand, and their ledger (contract 8.1: D23, D24).
public sealed class PointsTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Required = """{"error": "Fields 'amount' and 'transaction_type' are required."}""";
    private const string NotInteger = """{"error": "Amount must be an integer"}""";
    private const string UnknownType = """{"error": "Invalid transaction_type."}""";
    private const string NotEarned = """{"error": "Amount must be positive for EARN."}""";
    private const string Insufficient = """{"error": "Insufficient points."}""";

    [Fact]
    public async Task Every_movement_changes_the_balance_and_stands_in_the_ledger()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        var path = $"/customers/{id}/points/";

        (await employee.At("2023-10-25T10:00:00Z").Post(path, new { amount = 200, transaction_type = "EARN", description = "Bienvenida" }))
            .IsExactly(201, """{"status": "success", "new_balance": 200}""");
        (await employee.At("2023-10-26T10:00:00Z").Post(path, new { amount = 15, transaction_type = "ADJUSTMENT" }))
            .IsExactly(201, """{"status": "success", "new_balance": 215}""");
        (await employee.At("2023-10-26T11:00:00Z").Post(path, new { amount = -5, transaction_type = "ADJUSTMENT", description = "" }))
            .IsExactly(201, """{"status": "success", "new_balance": 210}""");
        (await employee.At("2023-10-27T14:30:00Z")
                .Post(path, new { amount = 50, transaction_type = "REDEEM", description = " Discount applied " }))
            .IsExactly(201, """{"status": "success", "new_balance": 160}""");

        Assert.Equal("160", (await employee.ShowCustomer(id))["current_points"]);
        var ledger = await employee.ShowPoints(id);
        var ids = ledger.Array.Select(entry => entry!["id"]!.GetValue<long>()).ToList();
        Assert.Equal(ids.OrderDescending(), ids);
        ledger.IsExactly(200, $$"""
            [{"id": {{ids[0]}}, "amount": -50, "transaction_type": "REDEEM", "description": "Discount applied",
              "created_at": "2023-10-27T14:30:00Z"},
             {"id": {{ids[1]}}, "amount": -5, "transaction_type": "ADJUSTMENT", "description": "", "created_at": "2023-10-26T11:00:00Z"},
             {"id": {{ids[2]}}, "amount": 15, "transaction_type": "ADJUSTMENT", "description": "", "created_at": "2023-10-26T10:00:00Z"},
             {"id": {{ids[3]}}, "amount": 200, "transaction_type": "EARN", "description": "Bienvenida",
              "created_at": "2023-10-25T10:00:00Z"}]
            """);
    }

    [Fact]
    public async Task The_newest_movement_comes_first_and_at_one_instant_the_last()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        foreach (var (amount, day) in new[] { (1, "02"), (2, "03"), (3, "01"), (4, "03"), (5, "03") })
            (await employee.At($"2024-01-{day}T12:00:00Z").MovePoints(id, amount, "EARN")).Is(201);

        Assert.Equal([5, 4, 2, 1, 3], (await employee.ShowPoints(id)).Array.Select(entry => entry!["amount"]!.GetValue<long>()));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(-50)]
    public async Task Redeeming_always_takes_away(int amount)
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        (await employee.MovePoints(id, 60, "EARN")).Is(201);

        (await employee.MovePoints(id, amount, "REDEEM")).Is(201, """{"status": "success", "new_balance": 10}""");

        Assert.Equal(-50, (await employee.ShowPoints(id)).Array[0]!["amount"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("\"25\"", 25)]
    [InlineData("\" 25 \"", 25)]
    [InlineData("25", 25)]
    [InlineData("2147483647", 2147483647)]
    public async Task An_amount_may_be_text(string amount, long balance)
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        (await employee.Post($"/customers/{id}/points/", Bodies.Json($$"""{"amount": {{amount}}, "transaction_type": "EARN"}""")))
            .Is(201, $$"""{"status": "success", "new_balance": {{balance}}}""");
    }

    [Fact]
    public async Task A_form_moves_points_too()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        (await employee.Post($"/customers/{id}/points/", Bodies.Form(("amount", "25"), ("transaction_type", "EARN"))))
            .Is(201, """{"status": "success", "new_balance": 25}""");
        (await employee.Post($"/customers/{id}/points/", Bodies.Multipart(("amount", ""), ("transaction_type", "EARN")))).Is(400, Required);
    }

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "{}", Required },
        { """{"amount": 5}""", Required },
        { """{"transaction_type": "EARN"}""", Required },
        { """{"amount": null, "transaction_type": "EARN"}""", Required },
        { """{"amount": "", "transaction_type": "EARN"}""", Required },
        { """{"amount": 0, "transaction_type": "EARN"}""", Required },
        { """{"amount": "0", "transaction_type": "REDEEM"}""", Required },
        { """{"amount": 5, "transaction_type": null}""", Required },
        { """{"amount": 5, "transaction_type": ""}""", Required },
        { """{"amount": 0, "transaction_type": "NOTHING"}""", Required },
        { """{"amount": "x"}""", Required },
        { """{"amount": "x", "transaction_type": "EARN"}""", NotInteger },
        { """{"amount": "x", "transaction_type": "NOTHING"}""", NotInteger },
        { """{"amount": 10.5, "transaction_type": "EARN"}""", NotInteger },
        { """{"amount": "10.5", "transaction_type": "EARN"}""", NotInteger },
        { """{"amount": true, "transaction_type": "EARN"}""", NotInteger },
        { """{"amount": [1], "transaction_type": "EARN"}""", NotInteger },
        { """{"amount": {"a": 1}, "transaction_type": "EARN"}""", NotInteger },
        { """{"amount": 5, "transaction_type": "NOTHING"}""", UnknownType },
        { """{"amount": 5, "transaction_type": "earn"}""", UnknownType },
        { """{"amount": 5, "transaction_type": "EXPIRED"}""", UnknownType },
        { """{"amount": 5, "transaction_type": 5}""", UnknownType },
        { """{"amount": 5, "transaction_type": ["EARN"]}""", UnknownType },
        { """{"amount": -5, "transaction_type": "NOTHING"}""", UnknownType },
        { """{"amount": -5, "transaction_type": "EARN"}""", NotEarned },
        { """{"amount": "-5", "transaction_type": "EARN"}""", NotEarned },
        { """{"amount": 11, "transaction_type": "REDEEM"}""", Insufficient },
        { """{"amount": -11, "transaction_type": "REDEEM"}""", Insufficient },
        { """{"amount": -11, "transaction_type": "ADJUSTMENT"}""", Insufficient },
        { """{"amount": 5, "transaction_type": "EARN", "description": null}""", """{"description": ["This field may not be null."]}""" },
        { """{"amount": 5, "transaction_type": "EARN", "description": []}""", """{"description": ["Not a valid string."]}""" },
        {
            $$"""{"amount": 5, "transaction_type": "EARN", "description": "{{new string('d', 256)}}"}""",
            """{"description": ["Ensure this field has no more than 255 characters."]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_movement_that_is_refused_stores_nothing(string body, string answer)
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        (await employee.MovePoints(id, 10, "EARN")).Is(201);

        (await employee.Post($"/customers/{id}/points/", Bodies.Json(body))).Is(400, answer);

        Assert.Equal("10", (await employee.ShowCustomer(id))["current_points"]);
        Assert.Single((await employee.ShowPoints(id)).Array);
    }

    [Fact]
    public async Task Without_a_body_amount_and_type_are_missing()
    {
        var employee = await shop.Host.Employee();

        (await employee.Post($"/customers/{await employee.RegisterCustomer()}/points/")).Is(400, Required);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1e400")]
    [InlineData("\"-99999999999999999999999999999999\"")]
    public async Task An_amount_beyond_all_numbers_is_refused(string amount)
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        foreach (var type in new[] { "EARN", "REDEEM", "ADJUSTMENT" })
        {
            var body = Bodies.Json($$"""{"amount": {{amount}}, "transaction_type": "{{type}}"}""");
            Assert.NotEmpty((await employee.Post($"/customers/{id}/points/", body)).Is(400)["error"]);
        }

        (await employee.ShowPoints(id)).Is(200, "[]");
    }

    [Fact]
    public async Task A_balance_never_overflows()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        (await employee.MovePoints(id, int.MaxValue, "EARN")).Is(201);

        Assert.NotEmpty((await employee.MovePoints(id, 1, "EARN")).Is(400)["error"]);

        Assert.Equal($"{int.MaxValue}", (await employee.ShowCustomer(id))["current_points"]);
    }

    [Fact]
    public async Task The_last_point_can_be_spent()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        (await employee.MovePoints(id, 10, "EARN")).Is(201);

        (await employee.MovePoints(id, -10, "ADJUSTMENT")).Is(201, """{"status": "success", "new_balance": 0}""");
        (await employee.MovePoints(id, 1, "REDEEM")).Is(400, Insufficient);
    }

    [Fact]
    public async Task A_description_of_255_characters_fits()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        var description = new string('ñ', 255);

        (await employee.Post($"/customers/{id}/points/", new { amount = 1, transaction_type = "EARN", description })).Is(201);

        Assert.Equal(description, (await employee.ShowPoints(id)).Array[0]!["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Parallel_redemptions_never_take_more_than_there_is()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        (await employee.MovePoints(id, 50, "EARN")).Is(201);

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => employee.MovePoints(id, 10, "REDEEM")));

        Assert.Equal(5, replies.Count(reply => reply.Status == 201));
        foreach (var reply in replies.Where(reply => reply.Status != 201))
            reply.Is(400, Insufficient);
        Assert.Equal("0", (await employee.ShowCustomer(id))["current_points"]);
        Assert.Equal(0, (await employee.ShowPoints(id)).Array.Sum(entry => entry!["amount"]!.GetValue<long>()));
    }

    [Fact]
    public async Task The_sum_of_the_ledger_is_the_balance_whatever_happens()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        var random = new Random(20240506);
        string[] types = ["EARN", "REDEEM", "ADJUSTMENT"];
        var movements = Enumerable.Range(0, 40).Select(_ => (Amount: random.Next(-60, 61), Type: types[random.Next(3)])).ToList();

        var replies = await Task.WhenAll(movements.Select(movement => employee.MovePoints(id, movement.Amount, movement.Type)));

        var ledger = (await employee.ShowPoints(id)).Array;
        var balance = long.Parse((await employee.ShowCustomer(id))["current_points"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(balance, ledger.Sum(entry => entry!["amount"]!.GetValue<long>()));
        Assert.Equal(replies.Count(reply => reply.Status == 201), ledger.Count);
        Assert.True(balance >= 0);
    }
}
