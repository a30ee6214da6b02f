using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.PointOfSale.Auth;

/// Signing in (contract D1).
public sealed partial class LoginTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Refused = """{"detail": "Credenciales inválidas"}""";

    public static TheoryData<string> Failures { get; } =
    [
        """{"email": "nobody@example.com", "password": "Admin123!"}""",
        """{"email": "admin@example.com", "password": "admin123!"}""",
        """{"email": "admin@example.com", "password": "Admin123!!"}""",
        """{"email": "admin@example.com"}""",
        """{"password": "Admin123!"}""",
        """{"email": "", "password": ""}""",
        """{"email": "  ", "password": "Admin123!"}""",
        """{"email": "admin@example.com", "password": ""}""",
        """{"email": null, "password": null}""",
        """{"email": 5, "password": 5}""",
        """{"email": true, "password": false}""",
        """{"email": ["admin@example.com"], "password": {"$ne": ""}}""",
        """{"email": "admin", "password": "Admin123!"}""",
        """{"username": "admin", "password": "Admin123!"}""",
        """{"email": "admin@example.com\u0000", "password": "Admin123!"}""",
        """{}""",
    ];

    [Fact]
    public async Task A_user_gets_two_tokens_and_is_told_who_he_is()
    {
        var employee = await shop.Host.Employee();

        var reply = await shop.Host.Anonymous.Post("/auth/login/", new { email = employee.Email, password = employee.Password });

        reply.IsExactly(200, $$"""
            {"refresh": "{{reply["refresh"]}}", "access": "{{reply["access"]}}", "username": "empleado", "role": "EMPLOYEE",
             "user_id": {{employee.UserId}}}
            """);
        Assert.Matches(ThreeParts(), reply["access"]);
        Assert.Matches(ThreeParts(), reply["refresh"]);
        Assert.NotEqual(reply["access"], reply["refresh"]);
        (await shop.Host.Anonymous.WithToken(reply["access"]).Get("/users/me/")).Is(200);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_failure_looks_the_same(string body)
    {
        var reply = await shop.Host.Anonymous.Post("/auth/login/", Bodies.Json(body));

        reply.Is(401, Refused);
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task Without_a_body_nobody_signs_in()
    {
        (await shop.Host.Anonymous.Post("/auth/login/")).Is(401, Refused);
    }

    [Fact]
    public async Task Overlong_credentials_fail_like_wrong_ones()
    {
        var text = new string('a', 100_000);

        (await shop.Host.Anonymous.Post("/auth/login/", new { email = text, password = "a" })).Is(401, Refused);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email = "admin@example.com", password = text })).Is(401, Refused);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email = text + "@example.com", password = text })).Is(401, Refused);
    }

    [Fact]
    public async Task A_deactivated_user_is_refused_like_an_unknown_one()
    {
        var employee = await shop.Host.Employee();
        (await (await shop.Host.Admin()).Delete($"/users/{employee.UserId}/")).Is(204);

        (await shop.Host.Anonymous.Post("/auth/login/", new { email = employee.Email, password = employee.Password })).Is(401, Refused);
    }

    [Theory]
    [InlineData("ADMIN@EXAMPLE.COM")]
    [InlineData("Admin@Example.com")]
    [InlineData("  admin@example.com ")]
    public async Task E_mails_compare_without_case_and_blanks(string email)
    {
        (await shop.Host.Anonymous.Post("/auth/login/", new { email, password = "Admin123!" })).Is(200);
    }

    [Fact]
    public async Task A_login_does_not_care_what_token_comes_with_it()
    {
        var login = new { email = "admin@example.com", password = "Admin123!" };

        (await shop.Host.Anonymous.WithToken("garbage").Post("/auth/login/", login)).Is(200);
        (await shop.Host.Anonymous.WithHeader("Authorization", "Basic YTpi").Post("/auth/login/", login)).Is(200);
    }

    [Fact]
    public async Task A_password_of_digits_may_come_as_a_number()
    {
        var email = Unique.Email();
        await Register(email, JsonValue.Create(123));

        (await shop.Host.Anonymous.Post("/auth/login/", new { email, password = "123" })).Is(200);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email, password = 123 })).Is(200);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("  secreto con blancos ")]
    [InlineData("contraseña ñandú 密码 🔑")]
    [InlineData("'; DROP TABLE users; --")]
    public async Task The_password_of_the_registration_is_the_password_of_the_login(string password)
    {
        var email = Unique.Email();
        await Register(email, JsonValue.Create(password));

        (await shop.Host.Anonymous.Post("/auth/login/", new { email, password })).Is(200);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email, password = password + "x" })).Is(401, Refused);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email, password = password[..^2] })).Is(401, Refused);
    }

    [Fact]
    public async Task Where_it_is_switched_on_too_many_failures_make_an_account_wait()
    {
        await using var host = await PosHost.Start(options => options.Settings["Security__FailedLoginsMax"] = "2");
        var owner = await host.Owner();
        for (var i = 0; i < 2; i++)
            (await host.Anonymous.Post("/auth/login/", new { email = "admin@example.com", password = "wrong" })).Is(401, Refused);

        var throttled = await host.Anonymous.Post("/auth/login/", new { email = "ADMIN@example.com", password = "Admin123!" });

        Assert.Matches(@"^Request was throttled\. Expected available in \d+ seconds\.$", throttled.Is(429)["detail"]);
        (await host.Anonymous.Post("/auth/login/", new { email = owner.Email, password = owner.Password })).Is(200);
    }

    private async Task Register(string email, JsonValue password) => (await (await shop.Host.Admin()).Post("/users/", new JsonObject
    {
        ["username"] = "ana",
        ["email"] = email,
        ["password"] = password,
        ["first_name"] = "Ana",
        ["last_name"] = "López",
    })).Is(201);

    [GeneratedRegex(@"^[\w-]+\.[\w-]+\.[\w-]+$")]
    private static partial Regex ThreeParts();
}
