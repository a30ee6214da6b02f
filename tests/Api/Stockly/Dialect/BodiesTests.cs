using System.Text;

namespace Mostrador.Api.Tests.Stockly.Dialect;

/// Contract 1.2, 1.3: how bodies may be written, and what is said of those that cannot be read.
public sealed class BodiesTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string BadJson = """{"success": false, "error": "Invalid JSON"}""";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Auth_routes_take_forms()
    {
        var email = Unique.Email();
        var reply = await _host.Anonymous.Post("/auth/register", Bodies.Form(
            ("email", email), ("password", StocklyHost.Password), ("name", "Ana López"), ("companyName", "Ñandú & Cía"), ("companyPhone", "")));
        var owner = _host.Anonymous.SignedIn(reply.Is(201), email, StocklyHost.Password);

        (await _host.Anonymous.Post("/auth/login", Bodies.Form(("email", email), ("password", StocklyHost.Password)))).Is(200);
        (await _host.Anonymous.Post("/auth/refresh", Bodies.Form(("refreshToken", owner.Refresh)))).Is(200);
        (await _host.Anonymous.Post("/auth/login", Bodies.Form(("email", "x"))))
            .IsExactly(400, Refused.Rules(("email", "Invalid email format"), ("password", "Required")));
        (await owner.Post("/auth/change-password", Bodies.Form(("currentPassword", "x"), ("newPassword", "Other123!"))))
            .IsExactly(401, Refused.With("Current password is incorrect"));
        (await owner.Post("/auth/logout", Bodies.Form())).Is(200);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"email\": \"a\",}")]
    [InlineData("{'email': 'a'}")]
    [InlineData("hello")]
    [InlineData("{} {}")]
    [InlineData("{\"email\": \"\\ud800\"}")]
    public async Task Broken_json_is_told_so(string text)
    {
        (await _host.Anonymous.Post("/auth/login", Bodies.Json(text))).IsExactly(400, BadJson);
        (await (await _host.Owner()).Put("/users/profile", Bodies.Json(text))).IsExactly(400, BadJson);
    }

    [Fact]
    public async Task Other_broken_bodies_are_told_so_too()
    {
        (await _host.Anonymous.Post("/auth/login", Bodies.Typed(Encoding.Latin1.GetBytes("{\"email\": \"é\"}"), "application/json"))).IsExactly(400, BadJson);
        (await _host.Anonymous.Post("/auth/login", Bodies.Typed("email=a", "text/plain"))).IsExactly(400, BadJson);
        (await _host.Anonymous.Post("/auth/login", Bodies.Json(new string('[', 100_000)))).IsExactly(400, BadJson);
    }

    [Theory]
    [InlineData("[]", "array")]
    [InlineData("null", "null")]
    [InlineData("\"x\"", "string")]
    public async Task A_body_is_an_object(string json, string type) =>
        (await _host.Anonymous.Post("/auth/login", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules(("", $"Expected object, received {type}")));

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData(null)]
    public async Task Json_is_json_however_it_is_announced(string? contentType)
    {
        var owner = await _host.Owner();
        var body = $$"""{"email": "{{owner.Email}}", "password": "{{owner.Password}}", "remember": true}""";

        (await _host.Anonymous.Post("/auth/login", Bodies.Typed(body, contentType))).Is(200);
    }

    [Fact]
    public async Task More_than_ten_megabytes_are_too_many_and_a_little_less_are_not()
    {
        string Padded(int bytes) => $$"""{"email": "x", "password": "y", "padding": "{{new string('x', bytes)}}"}""";
        const int Megabyte = 1024 * 1024;

        (await _host.Anonymous.Post("/auth/login", Bodies.Json(Padded((10 * Megabyte) - 100)))).Is(400);
        (await _host.Anonymous.Post("/auth/login", Bodies.Json(Padded(10 * Megabyte))))
            .IsExactly(413, Refused.With("request entity too large"));
        (await _host.Anonymous.Post("/auth/login", Bodies.Form(("email", new string('x', 10 * Megabyte)))))
            .IsExactly(413, Refused.With("request entity too large"));
    }

    [Fact]
    public async Task Who_may_not_comes_before_what_is_sent()
    {
        var owner = await _host.Owner();
        var seller = await _host.Member(owner, "seller");

        (await _host.Anonymous.Post("/companies", Bodies.Json("{"))).Is(401, Refused.NoToken);
        (await seller.Post("/companies", Bodies.Json("{"))).Is(403, Refused.Role("seller", "owner"));
        (await seller.Put($"/companies/{owner.CompanyId}", Bodies.Json("{"))).Is(403, Refused.Role("seller", "owner"));
    }
}
