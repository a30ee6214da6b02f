using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Endpoint 1: a person registers, with a new company or into one that has invited him.
public sealed class RegisterTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string EitherOr = "Must provide either invitation code OR company details (name required)";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Whoever_registers_a_company_owns_it_and_is_signed_in()
    {
        var email = Unique.Email("Admin");
        var reply = await _host.Anonymous.Post(
            "/auth/register", new { email = $" {email.ToUpperInvariant()} ", password = "Admin123!", name = " Admin User ", companyName = "Mi Tienda", companyRuc = "20123456789" });
        var data = reply.Is(201).Object["data"]!;
        var (user, company) = (data["user_id"]!.GetValue<string>(), data["company_id"]!.GetValue<string>());
        var (access, refresh) = (data["access_token"]!.GetValue<string>(), data["refresh_token"]!.GetValue<string>());

        reply.IsExactly(201, $$"""
            {"success": true, "data": {
              "user_id": "{{user}}", "access_token": "{{access}}", "refresh_token": "{{refresh}}", "company_id": "{{company}}",
              "accessToken": "{{access}}", "refreshToken": "{{refresh}}", "expiresIn": "15m",
              "user": {"id": "{{user}}", "email": "{{email.ToLowerInvariant()}}", "name": "Admin User", "phone": null,
                       "companies": [{"id": "{{company}}", "name": "Mi Tienda", "role": "owner", "ruc": "20123456789"}]},
              "company": {"id": "{{company}}", "name": "Mi Tienda", "role": "owner"} } }
            """);
        Assert.Equal(company, (await _host.LogIn(email)).CompanyId);
    }

    [Fact]
    public async Task A_company_keeps_what_was_told_of_it()
    {
        var reply = await _host.Anonymous.Post("/auth/register", Person().With("phone", "+51 (999) 888-777")
            .With("companyName", " Tienda Ñandú ").With("companyEmail", " Contacto@MiTienda.com ").With("companyAddress", "Av. Principal 123")
            .With("companyPhone", "").With("companyWebsite", "https://mitienda.com"));
        var owner = _host.Anonymous.SignedIn(reply.Is(201), "", "");
        var company = (await owner.Get($"/companies/{owner.CompanyId}")).Is(200).Object["data"]!.AsObject();

        Assert.Equal("+51 (999) 888-777", reply.Object["data"]!["user"]!["phone"]!.GetValue<string>());
        Assert.Matches("^TEMP[0-9]{11}$", company["ruc"]!.GetValue<string>());
        Assert.Equal(
            ("Tienda Ñandú", "contacto@mitienda.com", "Av. Principal 123", null, "https://mitienda.com"),
            (Text(company, "name"), Text(company, "email"), Text(company, "address"), Text(company, "phone"), Text(company, "website")));
    }

    [Fact]
    public async Task An_invited_person_joins_with_the_role_of_the_invitation()
    {
        var owner = await _host.Owner("Tienda de Ana");
        var code = (await owner.Post("/invitations", new { role = "inventory" })).Is(201).Object["data"]!["code"]!.GetValue<string>();
        var reply = await _host.Anonymous.Post(
            "/auth/register", Person().With("invitationCode", $" {code.ToLowerInvariant()} ").With("companyName", "").With("companyEmail", null));

        var data = reply.Is(201).Object["data"]!;
        Assert.Equal(owner.CompanyId, data["company_id"]!.GetValue<string>());
        Assert.Equal(
            $$"""{"id":"{{owner.CompanyId}}","name":"Tienda de Ana","role":"inventory"}""", data["company"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("inventory", data["user"]!["companies"]![0]!["role"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("ABCD1234")]
    [InlineData("abc")]
    [InlineData("   ")]
    [InlineData("ABCDEFGHIJKL")]
    public async Task A_code_that_nobody_gave_out_is_refused(string code) =>
        (await _host.Anonymous.Post("/auth/register", Person().With("invitationCode", code)))
            .IsExactly(400, Refused.With("Invalid or expired invitation code"));

    [Fact]
    public async Task A_code_admits_once_and_for_a_day()
    {
        var owner = await _host.Owner();
        async Task<string> Code() =>
            (await owner.At("2025-10-22T10:00:00Z").Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!["code"]!.GetValue<string>();
        var (used, late) = (await Code(), await Code());
        (await _host.Anonymous.At("2025-10-23T09:59:59Z").Post("/auth/register", Person().With("invitationCode", used))).Is(201);

        (await _host.Anonymous.At("2025-10-22T12:00:00Z").Post("/auth/register", Person().With("invitationCode", used)))
            .Is(400, Refused.With("Invalid or expired invitation code"));
        (await _host.Anonymous.At("2025-10-23T10:00:00Z").Post("/auth/register", Person().With("invitationCode", late)))
            .Is(400, Refused.With("Invalid or expired invitation code"));
    }

    [Fact]
    public async Task A_refused_registration_leaves_nothing_behind()
    {
        var owner = await _host.Owner();
        var code = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!["code"]!.GetValue<string>();
        (await owner.Put($"/companies/{owner.CompanyId}", new { ruc = $"20{owner.CompanyId[..8]}" })).Is(200);
        var person = Person();

        (await _host.Anonymous.Post("/auth/register", Person().With("email", owner.Email).With("invitationCode", code)))
            .IsExactly(409, Refused.With("Email already registered"));
        (await _host.Anonymous.Post("/auth/register", person.With("companyName", "Otra").With("companyRuc", $" 20{owner.CompanyId[..8]} ")))
            .IsExactly(409, Refused.With("RUC already registered"));
        person.Remove("companyName");
        person.Remove("companyRuc");
        (await _host.Anonymous.Post("/auth/register", person.With("invitationCode", "ABCD1234"))).Is(400);

        (await _host.Anonymous.Post("/auth/register", person.With("invitationCode", code))).Is(201);
    }

    [Fact]
    public async Task An_email_is_taken_in_any_case()
    {
        var owner = await _host.Owner();

        (await _host.Anonymous.Post("/auth/register", Person().With("email", $" {owner.Email.ToUpperInvariant()} ").With("companyName", "Otra")))
            .IsExactly(409, Refused.With("Email already registered"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"companyName": ""}""")]
    [InlineData("""{"companyName": null, "invitationCode": null}""")]
    [InlineData("""{"companyAddress": "Av. Principal 123"}""")]
    [InlineData("""{"invitationCode": "ABCD1234", "companyName": "Mi Tienda"}""")]
    [InlineData("""{"invitationCode": "ABCD1234", "companyAddress": "Av. Principal 123"}""")]
    [InlineData("""{"invitationCode": "ABCD1234", "companyEmail": "a@example.com"}""")]
    [InlineData("""{"invitationCode": "ABCD1234", "companyWebsite": "https://mitienda.com"}""")]
    public async Task Either_a_company_or_a_code_it_has_to_be(string json)
    {
        var body = Person();
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
            body[name] = value?.DeepClone();

        (await _host.Anonymous.Post("/auth/register", body)).IsExactly(400, Refused.Rules(("invitationCode", EitherOr)));
    }

    [Fact]
    public async Task Whoever_sends_nothing_learns_what_is_required() =>
        (await _host.Anonymous.Post("/auth/register")).IsExactly(400, Refused.Rules(
            ("email", "Required"), ("password", "Required"), ("name", "Required"), ("invitationCode", EitherOr)));

    [Theory]
    [InlineData("email", "\"\"", "Invalid email format|Email must be at least 5 characters")]
    [InlineData("email", "\"a@b\"", "Invalid email format|Email must be at least 5 characters")]
    [InlineData("email", "\"ana example.com\"", "Invalid email format")]
    [InlineData("email", "5", "Expected string, received number")]
    [InlineData("email", "null", "Expected string, received null")]
    [InlineData("password", "\"\"", "Password must be at least 8 characters|Password must contain at least one uppercase letter|Password must contain at least one lowercase letter|Password must contain at least one number|Password must contain at least one special character")]
    [InlineData("password", "\"admin123\"", "Password must contain at least one uppercase letter|Password must contain at least one special character")]
    [InlineData("password", "\"ADMIN123!\"", "Password must contain at least one lowercase letter")]
    [InlineData("password", "\"Admin!!!\"", "Password must contain at least one number")]
    [InlineData("password", "true", "Expected string, received boolean")]
    [InlineData("name", "\" A \"", "Name must be at least 2 characters")]
    [InlineData("name", "[]", "Expected string, received array")]
    [InlineData("phone", "\"call me\"", "Invalid phone number format|Phone must be at least 8 characters")]
    [InlineData("phone", "\"123\"", "Phone must be at least 8 characters")]
    [InlineData("phone", "\"123456789012345678901\"", "Phone must not exceed 20 characters")]
    [InlineData("companyName", "\"M\"", "Company name must be at least 2 characters")]
    [InlineData("companyEmail", "\"x\"", "Invalid email format|Email must be at least 5 characters")]
    [InlineData("companyPhone", "\"12-34\"", "Phone must be at least 8 characters")]
    [InlineData("companyWebsite", "\"mitienda\"", "Invalid website URL")]
    [InlineData("companyRuc", "\"2012\"", "RUC must be at least 5 characters")]
    public async Task Every_broken_rule_is_told(string field, string json, string messages)
    {
        var body = Person().With("companyName", "Mi Tienda").But(field, json);

        (await _host.Anonymous.Post("/auth/register", body))
            .IsExactly(400, Refused.Rules([.. messages.Split('|').Select(message => (field, message))]));
    }

    [Theory]
    [InlineData("email", 256, "Email must not exceed 255 characters")]
    [InlineData("password", 101, "Password must not exceed 100 characters")]
    [InlineData("name", 256, "Name must not exceed 255 characters")]
    [InlineData("companyName", 256, "Company name must not exceed 255 characters")]
    [InlineData("companyAddress", 501, "Company address must not exceed 500 characters")]
    [InlineData("companyRuc", 51, "RUC must not exceed 50 characters")]
    public async Task Nothing_is_longer_than_the_contract_allows(string field, int length, string message)
    {
        var text = field switch
        {
            "email" => new string('a', length - 12) + "@example.com",
            "password" => "Aa1!" + new string('x', length - 4),
            _ => new string('9', length),
        };
        (await _host.Anonymous.Post("/auth/register", Person().With("companyName", "Mi Tienda").With(field, text)))
            .IsExactly(400, Refused.Rules((field, message)));
        var fits = field == "email" ? text[1..] : text[..^1];
        (await _host.Anonymous.Post("/auth/register", Person().With("companyName", "Mi Tienda").With(field, fits))).Is(201);
    }

    private static JsonObject Person() => new() { ["email"] = Unique.Email(), ["password"] = StocklyHost.Password, ["name"] = "Ana López" };

    private static string? Text(JsonObject company, string name) => company[name]?.GetValue<string>();
}
