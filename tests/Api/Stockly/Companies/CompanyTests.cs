namespace Mostrador.Api.Tests.Stockly.Companies;

/// Endpoints 11 to 13: founding, seeing and changing companies.
public sealed class CompanyTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task An_owner_founds_another_company_and_stays_where_he_is()
    {
        var owner = await _host.Owner();
        var ruc = Unique.Text("20123456789");
        var reply = await owner.At("2025-10-20T10:00:00Z").Post("/companies", new
        {
            name = " Mi Tienda ",
            ruc = $" {ruc} ",
            address = "Av. Principal 123",
            email = " Contacto@MiTienda.com",
            phone = "+51999888777",
            website = "",
            logo_url = "https://example.com/logo.png",
            role = "seller",
        });
        var id = reply.Is(201).Object["data"]!["id"]!.GetValue<string>();
        var seen = $$"""
            {"success": true, "data": {"id": "{{id}}", "name": "Mi Tienda", "ruc": "{{ruc}}", "address": "Av. Principal 123",
              "email": "contacto@mitienda.com", "phone": "+51999888777", "created_at": "2025-10-20T10:00:00.000Z", "website": null,
              "logo_url": null, "role": "owner"} }
            """;

        reply.IsExactly(201, seen);
        (await owner.Get($"/companies/{id}")).IsExactly(200, seen);
        Assert.Equal(owner.CompanyId, (await _host.LogIn(owner.Email)).CompanyId);
        Assert.Equal(2, (await owner.Get("/users/companies")).Is(200).Object["data"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("{}", "name:Required|ruc:Required")]
    [InlineData("""{"name": "A", "ruc": "1234", "address": 5, "phone": "x", "email": "y", "website": "z"}""", "name:Company name must be at least 2 characters|ruc:RUC must be at least 5 characters|address:Expected string, received number|phone:Invalid phone number format|phone:Phone must be at least 8 characters|email:Invalid email format|email:Email must be at least 5 characters|website:Invalid website URL")]
    [InlineData("""{"name": "Mi Tienda", "ruc": 20123456789}""", "ruc:Expected string, received number")]
    public async Task Bad_values_are_told(string json, string broken) =>
        (await (await _host.Owner()).Post("/companies", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules([.. broken.Split('|').Select(rule => (rule.Split(':')[0], rule.Split(':')[1]))]));

    [Fact]
    public async Task A_tax_number_belongs_to_one_company_until_it_gives_it_up()
    {
        var (one, two) = (await _host.Owner(), await _host.Owner());
        var (ruc, other) = (Unique.Text("RUC-A"), Unique.Text("RUC-B"));
        (await one.Put($"/companies/{one.CompanyId}", new { ruc })).Is(200);
        (await one.Put($"/companies/{one.CompanyId}", new { ruc = $" {ruc}" })).Is(200);

        (await two.Post("/companies", new { name = "Otra", ruc })).IsExactly(409, Refused.With("RUC already registered"));
        (await two.Put($"/companies/{two.CompanyId}", new { ruc })).IsExactly(409, Refused.With("RUC already registered"));

        (await one.Put($"/companies/{one.CompanyId}", new { ruc = other })).Is(200);
        (await two.Put($"/companies/{two.CompanyId}", new { ruc })).Is(200);
        (await two.Post("/companies", new { name = "Otra", ruc = other })).Is(409);
    }

    [Fact]
    public async Task What_is_sent_is_changed_and_null_clears()
    {
        var owner = await _host.Owner("Mi Tienda");
        var path = $"/companies/{owner.CompanyId}";
        var ruc = Unique.Text("20123456789");
        var created = (await owner.Get(path)).Is(200).Object["data"]!["created_at"]!.GetValue<string>();
        string Seen(string name, string? address, string? website) => $$"""
            {"success": true, "data": {"id": "{{owner.CompanyId}}", "name": "{{name}}", "ruc": "{{ruc}}", "address": {{Json(address)}},
              "email": "a@example.com", "phone": "12345678", "created_at": "{{created}}", "website": {{Json(website)}},
              "logo_url": "https://example.com/logo.png", "role": "owner"} }
            """;

        (await owner.Put(path, new
        {
            name = "Otra",
            address = "Calle 1",
            phone = "12345678",
            email = "A@example.com",
            website = "http://example.com",
            logo_url = "https://example.com/logo.png",
            ruc,
        })).IsExactly(200, Seen("Otra", "Calle 1", "http://example.com"));
        (await owner.Put(path, Bodies.Json("""{"address": null, "website": "", "id": "x", "is_active": false}""")))
            .IsExactly(200, Seen("Otra", null, "http://example.com"));
        (await owner.Put(path, Bodies.Json("""{"website": null, "name": "Tercera"}"""))).IsExactly(200, Seen("Tercera", null, null));
        (await owner.Get(path)).IsExactly(200, Seen("Tercera", null, null));
    }

    [Theory]
    [InlineData("{}", ":At least one field must be provided for update")]
    [InlineData("""{"website": "", "role": "seller"}""", ":At least one field must be provided for update")]
    [InlineData("""{"logo_url": "ftp://x", "ruc": "1", "name": null}""", "name:Expected string, received null|logo_url:Invalid logo URL|ruc:RUC must be at least 5 characters")]
    public async Task Bad_changes_are_told(string json, string broken)
    {
        var owner = await _host.Owner();

        (await owner.Put($"/companies/{owner.CompanyId}", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules([.. broken.Split('|').Select(rule => (rule.Split(':')[0], rule.Split(':')[1]))]));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("seller")]
    [InlineData("inventory")]
    public async Task Members_see_it_with_their_role_and_only_owners_change_it(string role)
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, role);

        Assert.Equal(role, (await member.Get($"/companies/{owner.CompanyId}")).Is(200).Object["data"]!["role"]!.GetValue<string>());
        (await member.Put($"/companies/{owner.CompanyId}", new { name = "x" })).IsExactly(403, Refused.Role(role, "owner"));
        (await member.Post("/companies", new { })).IsExactly(403, Refused.Role(role, "owner"));
    }

    [Fact]
    public async Task The_company_of_the_path_counts_not_the_active_one()
    {
        var (owner, other) = (await _host.Owner(), await _host.Owner());
        await _host.Join(owner, other.CompanyId, "seller", "2025-10-20T10:00:00Z");
        (await owner.Post($"/users/switch-company/{other.CompanyId}")).Is(200);

        (await owner.Put($"/companies/{owner.CompanyId}", new { name = "Mía" })).Is(200);
        (await owner.Put($"/companies/{other.CompanyId}", new { name = "Mía" })).Is(403, Refused.Role("seller", "owner"));
        (await owner.Post("/companies", new { name = "Más", ruc = Unique.Text("RUC-C") })).Is(403, Refused.Role("seller", "owner"));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("GET", "/members")]
    [InlineData("PATCH", "/members/0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11/role")]
    [InlineData("DELETE", "/members/0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11")]
    public async Task Whether_a_company_exists_nobody_outside_learns(string method, string rest)
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());

        (await owner.Send(method, $"/companies/{stranger.CompanyId}{rest}")).IsExactly(403, Refused.NoMember);
        (await owner.Send(method, $"/companies/{Guid.NewGuid()}{rest}")).IsExactly(403, Refused.NoMember);
        (await owner.Send(method, $"/companies/7{rest}")).IsExactly(400, Refused.NoId);
    }

    private static string Json(string? text) => text is null ? "null" : $"\"{text}\"";
}
