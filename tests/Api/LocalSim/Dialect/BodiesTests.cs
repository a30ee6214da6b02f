using System.Text;

namespace Mostrador.Api.Tests.LocalSim.Dialect;

/// Contract 1, 1.1: how bodies may be written, and what is said of those that cannot be read.
public sealed class BodiesTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string Login = """{"username": "admin", "password": "Admin123!", "remember": {"me": [true]}}""";
    private const string NoObject = """{"detail": [{"loc": ["body"], "msg": "value is not a valid dict", "type": "type_error.dict"}]}""";
    private const string NoBody = """{"detail": [{"loc": ["body"], "msg": "field required", "type": "value_error.missing"}]}""";
    private readonly LocalSimHost _host = fixture.Host;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("text/plain")]
    [InlineData("text/plain;charset=UTF-8")]
    [InlineData(null)]
    public async Task Json_is_read_however_it_is_announced(string? contentType)
    {
        (await _host.Anonymous.Post("/auth/login", Bodies.Typed(Login, contentType))).Is(200);
        (await (await _host.Admin()).Post("/roles", Bodies.Typed($$"""{"name": "{{Unique.Text("Rol")}}"}""", contentType))).Is(200);
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("hello", 0)]
    [InlineData("{\"name\": \"a\",}", 13)]
    [InlineData("{'name': 'a'}", 1)]
    public async Task Broken_json_is_told_with_its_position(string text, int position)
    {
        var reply = (await (await _host.Admin()).Post("/roles", Bodies.Json(text))).Is(422);
        var entry = Assert.Single(reply.Object["detail"]!.AsArray())!;

        Assert.Equal($$"""["body",{{position}}]""", entry["loc"]!.ToJsonString());
        Assert.StartsWith("Expecting", entry["msg"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("value_error.jsondecode", entry["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whatever_is_sent_it_is_never_a_fault()
    {
        var admin = await _host.Admin();
        HttpContent[] bodies =
        [
            Bodies.Json("{} {}"), Bodies.Json("{\"name\": \"\\ud800\"}"), Bodies.Json(new string('[', 100_000)), Bodies.Json("{\"name\": 1e999999999999}"),
            Bodies.Json("{\"name\": \"a\", \"name\": 5e-999999999}"), Bodies.Json("{\"module_ids\": [1e400, \"1e400\", -0.0, 1.0000000000000000000001]}"),
            Bodies.Typed(Encoding.Latin1.GetBytes("{\"name\": \"é\"}"), "application/json"), Bodies.Typed([0xff, 0xfe, 0x00], "application/json"),
            Bodies.Typed("name=a", "application/x-www-form-urlencoded"), Bodies.Typed("x", "multipart/form-data; boundary=y"),
            Bodies.Typed("<a/>", "application/xml"), Bodies.Typed("{}", "nonsense"),
        ];

        foreach (var body in bodies)
            Assert.InRange((await admin.Post("/roles", body)).Status, 200, 499);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("true")]
    public async Task A_body_is_an_object(string json)
    {
        (await (await _host.Admin()).Post("/roles", Bodies.Json(json))).IsExactly(422, NoObject);
        (await _host.Anonymous.Post("/auth/login", Bodies.Json(json))).IsExactly(422, NoObject);
    }

    [Fact]
    public async Task No_body_at_all_is_missing()
    {
        var admin = await _host.Admin();

        (await admin.Post("/roles")).IsExactly(422, NoBody);
        (await admin.Post("/roles", Bodies.Json(""))).IsExactly(422, NoBody);
        (await admin.Post("/roles", Bodies.Json("null"))).IsExactly(422, NoBody);
        (await admin.Put("/users/1", Bodies.Json(""))).IsExactly(422, NoBody);
    }

    [Theory]
    [InlineData("\"no es correo\"", """["body", "email"]""", "value is not a valid email address", "value_error.email")]
    [InlineData("{}", """["body", "email"]""", "str type expected", "type_error.str")]
    [InlineData("null", """["body", "email"]""", "none is not an allowed value", "type_error.none.not_allowed")]
    public async Task One_wrong_field_is_one_entry(string json, string place, string message, string type) =>
        (await (await _host.Admin()).Put("/users/1", Bodies.Json($$"""{"email": {{json}}}"""))).IsExactly(422, Refused.Shape(place, message, type));

    [Fact]
    public async Task Text_may_come_as_a_number_and_numbers_as_text()
    {
        var admin = await _host.Admin();
        var role = (await admin.Post("/roles", Bodies.Json("""{"name": 4411, "description": 2.50, "module_ids": ["1", 2.0, 3]}"""))).Is(200).Object["role"]!;

        Assert.Equal(("4411", "2.50"), (role["name"]!.GetValue<string>(), role["description"]!.GetValue<string>()));
        Assert.Equal([1, 2, 3], role["modules"]!.AsArray().Select(module => module!["id"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"Yes\"", true)]
    [InlineData("\"ON\"", true)]
    [InlineData("\"t\"", true)]
    [InlineData("\"y\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"No\"", false)]
    [InlineData("\"off\"", false)]
    [InlineData("\"F\"", false)]
    [InlineData("\"n\"", false)]
    public async Task Yes_and_no_have_many_spellings(string json, bool expected)
    {
        var seller = await _host.Seller();

        var reply = await (await _host.Admin()).Put($"/users/{seller.UserId}", Bodies.Json($$"""{"is_active": {{json}}}"""));

        Assert.Equal(expected, reply.Is(200).Object["user"]!["is_active"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_body_over_its_limit_is_refused()
    {
        var large = $$"""{"name": "{{new string('x', 1_100_000)}}"}""";

        (await (await _host.Admin()).Post("/roles", Bodies.Json(large))).IsExactly(413, Refused.With("Request body too large."));
        (await _host.Anonymous.Post("/auth/login", Bodies.Form(("username", new string('x', 1_100_000))))).IsExactly(413, Refused.With("Request body too large."));
    }

    [Fact]
    public async Task Accents_come_back_as_they_were_sent_and_answers_say_what_they_are()
    {
        var name = Unique.Text("Ñandú – “Σ” 😀 <b>");
        var reply = (await (await _host.Admin()).Post("/roles", new { name })).Is(200);

        Assert.Equal(name, reply.Object["role"]!["name"]!.GetValue<string>());
        Assert.Equal("application/json; charset=utf-8", reply.Header("Content-Type"));
        Assert.Equal("application/json; charset=utf-8", (await _host.Anonymous.Get("/auth/me")).Header("Content-Type"));
    }
}
