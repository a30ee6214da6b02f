using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.ChatBotUsers;

/// The telephone numbers that may use the chatbot (contract 12: D42 to D46, I8).
public sealed class ChatBotUserTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";
    private const string Taken = """{"mobile_number": ["chat bot users with this mobile number already exists."]}""";

    public static TheoryData<string, string, string> Refused { get; } = FieldRows.Refused().Text("mobile_number", 20).Text("name", 50);

    [Fact]
    public async Task A_number_is_kept_as_it_was_sent()
    {
        var admin = await shop.Host.Admin();
        var number = "+" + Unique.Phone();

        var saved = await admin.Post("/chatbotusers/", new { mobile_number = number, name = "Juan Perez" });

        var expected = $$"""{"mobile_number": "{{number}}", "name": "Juan Perez", "last_interaction": null}""";
        saved.IsExactly(201, expected);
        (await admin.Get($"/chatbotusers/{number}/")).IsExactly(200, expected);
    }

    [Fact]
    public async Task Owners_manage_the_chatbot_too()
    {
        var owner = await shop.Host.Owner();
        var number = Unique.Phone();

        (await owner.Post("/chatbotusers/", new { name = "Ana", mobile_number = number })).Is(201);
        (await owner.Delete($"/chatbotusers/{number}/")).Is(204);
    }

    [Fact]
    public async Task A_plus_in_the_path_is_a_plus_however_it_is_written()
    {
        var admin = await shop.Host.Admin();
        var digits = Unique.Phone();
        (await admin.Post("/chatbotusers/", new { mobile_number = "+" + digits, name = "Con" })).Is(201);

        foreach (var number in new[] { $"+{digits}/", $"%2B{digits}/", $"%2b{digits}", $"+{digits}" })
        {
            var path = $"/chatbotusers/{number}";
            Assert.Equal("+" + digits, (await admin.Get(path)).Is(200)["mobile_number"]);
            Assert.Equal("+" + digits, (await admin.Patch(path, new { name = number })).Is(200)["mobile_number"]);
        }

        foreach (var path in new[] { $"/chatbotusers/{digits}/", $"/chatbotusers/%20{digits}/", $"/chatbotusers/%252B{digits}/" })
            (await admin.Get(path)).Is(404, NotFound);
        (await admin.Delete($"/chatbotusers/%2B{digits}/")).Is(204);
        (await admin.Get($"/chatbotusers/+{digits}/")).Is(404, NotFound);
    }

    [Fact]
    public async Task A_number_with_and_one_without_a_plus_are_two()
    {
        var admin = await shop.Host.Admin();
        var digits = Unique.Phone();

        (await admin.Post("/chatbotusers/", new { mobile_number = "+" + digits, name = "Con" })).Is(201);
        (await admin.Post("/chatbotusers/", new { mobile_number = digits, name = "Sin" })).Is(201);

        Assert.Equal("Con", (await admin.Get($"/chatbotusers/+{digits}/")).Is(200)["name"]);
        Assert.Equal("Sin", (await admin.Get($"/chatbotusers/{digits}/")).Is(200)["name"]);
    }

    [Theory]
    [InlineData("Ñandú 5 #1", "%C3%91and%C3%BA%205%20%231")]
    [InlineData("a&b=c?d", "a%26b=c%3Fd")]
    [InlineData("50% más", "50%25%20m%C3%A1s")]
    [InlineData("(55) 1234-5678", "(55)%201234-5678")]
    [InlineData("📱📱", "%F0%9F%93%B1%F0%9F%93%B1")]
    [InlineData("revoke", "revoke")]
    public async Task Any_text_without_a_slash_may_be_a_number(string number, string inPath)
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/chatbotusers/", new { mobile_number = number, name = "Ana" })).Is(201);

        Assert.Equal(number, (await admin.Get($"/chatbotusers/{inPath}/")).Is(200)["mobile_number"]);
        (await admin.Put($"/chatbotusers/{inPath}/", new { name = "Eva" })).Is(200);
        (await admin.Delete($"/chatbotusers/{inPath}/")).Is(204);
    }

    [Fact]
    public async Task A_number_with_a_slash_is_refused()
    {
        var reply = await (await shop.Host.Admin()).Post("/chatbotusers/", new { mobile_number = "55/12", name = "Ana" });

        Assert.Equal(["mobile_number"], reply.Is(400).Object.Select(member => member.Key));
    }

    [Fact]
    public async Task A_number_sent_as_a_number_is_text()
    {
        var admin = await shop.Host.Admin();
        var digits = Unique.Phone();

        (await admin.Post("/chatbotusers/", Bodies.Json($$"""{"mobile_number": {{digits}}, "name": 7}"""))).IsExactly(201,
            $$"""{"mobile_number": "{{digits}}", "name": "7", "last_interaction": null}""");
    }

    [Fact]
    public async Task The_list_ascends_by_number()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();
        (await admin.Get("/chatbotusers/")).Is(200, "[]");
        foreach (var number in new[] { "5599", "+5512", "5512", "55120", "1" })
            (await admin.Post("/chatbotusers/", new { mobile_number = number, name = "Ana" })).Is(201);

        var list = (await admin.Get("/chatbotusers/")).Is(200);

        Assert.Equal(["+5512", "1", "5512", "55120", "5599"], list.Array.Select(user => user!["mobile_number"]!.GetValue<string>()));
        (await admin.Get("/chatbotusers/1/")).IsExactly(200, list.Array[1]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_value_that_a_field_refuses_is_told_under_its_name(string field, string value, string message)
    {
        var admin = await shop.Host.Admin();
        var number = Unique.Phone();
        (await admin.Post("/chatbotusers/", New(number))).Is(201);
        var answer = new JsonObject { [field] = new JsonArray(message) }.ToJsonString();

        (await admin.Post("/chatbotusers/", New(Unique.Phone()).But(field, value))).Is(400, answer);
        if (field == "mobile_number")
            return; // ignored in updates
        (await admin.Put($"/chatbotusers/{number}/", New(number).But(field, value))).Is(400, answer);
        (await admin.Patch($"/chatbotusers/{number}/", New(number).But(field, value))).Is(400, answer);
        Assert.Equal("Ana", (await admin.Get($"/chatbotusers/{number}/")).Is(200)["name"]);
    }

    [Fact]
    public async Task Number_and_name_are_required()
    {
        (await (await shop.Host.Admin()).Post("/chatbotusers/", new { }))
            .IsExactly(400, """{"mobile_number": ["This field is required."], "name": ["This field is required."]}""");
    }

    [Fact]
    public async Task The_longest_values_fit()
    {
        var admin = await shop.Host.Admin();
        var (number, name) = (Unique.Phone().PadLeft(20, '0'), new string('ñ', 50));

        var saved = (await admin.Post("/chatbotusers/", new { mobile_number = number, name })).Is(201);

        Assert.Equal((number, name), (saved["mobile_number"], saved["name"]));
    }

    [Fact]
    public async Task A_number_belongs_to_one_user()
    {
        var admin = await shop.Host.Admin();
        var number = Unique.Phone();
        (await admin.Post("/chatbotusers/", New(number))).Is(201);

        (await admin.Post("/chatbotusers/", new { mobile_number = number, name = "Otra" })).Is(400, Taken);
        (await admin.Post("/chatbotusers/", new { mobile_number = $" {number} ", name = "Otra" })).Is(400, Taken);
        (await admin.Post("/chatbotusers/", new { mobile_number = number })).IsExactly(400, """
            {"mobile_number": ["chat bot users with this mobile number already exists."], "name": ["This field is required."]}
            """);
        Assert.Equal("Ana", (await admin.Get($"/chatbotusers/{number}/")).Is(200)["name"]);
    }

    [Fact]
    public async Task Of_parallel_creations_with_one_number_one_succeeds()
    {
        var admin = await shop.Host.Admin();
        var number = Unique.Phone();

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.Post("/chatbotusers/", New(number))));

        Assert.Single(replies, reply => reply.Status == 201);
        foreach (var reply in replies.Where(reply => reply.Status != 201))
            reply.Is(400, Taken);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Only_the_name_can_change(string method)
    {
        var admin = await shop.Host.Admin();
        var number = Unique.Phone();
        (await admin.Post("/chatbotusers/", New(number).But("last_interaction", "\"2023-10-27T10:30:00Z\""))).Is(201);

        var saved = await admin.Send(method, $"/chatbotusers/{number}/", Bodies.Json(
            """{"name": " Eva ", "mobile_number": "1234", "last_interaction": "2023-10-27T10:30:00Z"}"""));

        var expected = $$"""{"mobile_number": "{{number}}", "name": "Eva", "last_interaction": null}""";
        saved.IsExactly(200, expected);
        (await admin.Get($"/chatbotusers/{number}/")).IsExactly(200, expected);
        (await admin.Get("/chatbotusers/1234/")).Is(404);
    }

    [Fact]
    public async Task A_full_update_needs_the_name_and_a_partial_one_nothing()
    {
        var admin = await shop.Host.Admin();
        var number = Unique.Phone();
        (await admin.Post("/chatbotusers/", New(number))).Is(201);

        (await admin.Put($"/chatbotusers/{number}/", new { })).Is(400, """{"name": ["This field is required."]}""");
        (await admin.Put($"/chatbotusers/{number}/", new { mobile_number = number })).Is(400, """{"name": ["This field is required."]}""");
        Assert.Equal("Ana", (await admin.Patch($"/chatbotusers/{number}/", new { })).Is(200)["name"]);
    }

    [Fact]
    public async Task A_deleted_number_is_gone_and_free()
    {
        var admin = await shop.Host.Admin();
        var number = Unique.Phone();
        (await admin.Post("/chatbotusers/", New(number))).Is(201);

        Assert.Equal("", (await admin.Delete($"/chatbotusers/{number}/")).Is(204).Text);

        (await admin.Get($"/chatbotusers/{number}/")).Is(404, NotFound);
        (await admin.Patch($"/chatbotusers/{number}/", new { name = "a" })).Is(404, NotFound);
        (await admin.Put($"/chatbotusers/{number}/", new { name = "a" })).Is(404, NotFound);
        (await admin.Delete($"/chatbotusers/{number}/")).Is(404, NotFound);
        (await admin.Post("/chatbotusers/", New(number))).Is(201);
    }

    [Theory]
    [InlineData("%01")]
    [InlineData("%20")]
    [InlineData("a%2Fb")]
    [InlineData("%FF")]
    [InlineData("'%20or%20''='")]
    [InlineData("..%2f..%2fusers")]
    public async Task A_path_that_names_nobody_is_not_found(string inPath)
    {
        (await (await shop.Host.Admin()).Get($"/chatbotusers/{inPath}/")).Is(404, NotFound);
    }

    [Fact]
    public async Task An_endless_number_in_the_path_is_not_found()
    {
        (await (await shop.Host.Admin()).Get($"/chatbotusers/{new string('5', 4000)}/")).Is(404, NotFound);
    }

    private static JsonObject New(string number) => new() { ["mobile_number"] = number, ["name"] = "Ana" };
}
