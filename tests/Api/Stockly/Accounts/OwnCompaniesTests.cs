namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Endpoints 9 and 10: where a user belongs, and going from one company to another.
public sealed class OwnCompaniesTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task He_sees_all_his_companies_last_joined_first()
    {
        var owner = await _host.Owner();
        var first = (await owner.At("2025-10-20T10:00:00Z").Post("/companies", new
        {
            name = "Mi Tienda",
            ruc = Unique.Text("20123456789"),
            address = "Av. Principal 123",
            phone = "+51999888777",
            email = "Contacto@MiTienda.com",
        })).Is(201).Object["data"]!;
        var member = await _host.Member(await _host.Owner(), "seller");
        await _host.Join(member, first["id"]!.GetValue<string>(), "inventory", "2025-10-21T08:00:00Z");
        var companies = (await member.Get("/users/companies")).Is(200).Object["data"]!.AsArray();

        Assert.Equal([member.CompanyId, first["id"]!.GetValue<string>()], companies.Select(company => company!["id"]!.GetValue<string>()));
        Assert.Null(JsonDifference.Between(System.Text.Json.Nodes.JsonNode.Parse($$"""
            {"id": "{{first["id"]}}", "name": "Mi Tienda", "ruc": "{{first["ruc"]}}", "role": "inventory", "address": "Av. Principal 123",
             "created_at": "2025-10-20T10:00:00.000Z", "phone": "+51999888777", "email": "contacto@mitienda.com", "joined_at": "2025-10-21T08:00:00.000Z"}
            """), companies[1], keyOrder: true));
    }

    [Fact]
    public async Task Who_was_removed_everywhere_belongs_nowhere()
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, "seller");
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{member.UserId}")).Is(200);

        (await member.Get("/users/companies")).Is(200, """{"success": true, "data": []}""");
        (await member.Post($"/users/switch-company/{owner.CompanyId}")).IsExactly(403, Refused.NoMember);
    }

    [Fact]
    public async Task A_switch_answers_the_company_and_new_tokens_of_the_same_session()
    {
        var owner = await _host.Owner();
        var other = await _host.Owner("Otra Tienda");
        await _host.Join(owner, other.CompanyId, "seller", "2025-10-21T08:00:00Z");

        var reply = await owner.Post($"/users/switch-company/{other.CompanyId.ToUpperInvariant()}/");
        var data = reply.Is(200).Object["data"]!;
        var (access, refresh) = (data["access_token"]!.GetValue<string>(), data["refresh_token"]!.GetValue<string>());

        reply.IsExactly(200, $$"""
            {"success": true, "data": {"company_id": "{{other.CompanyId}}", "company_name": "Otra Tienda", "role": "seller",
              "access_token": "{{access}}", "refresh_token": "{{refresh}}", "accessToken": "{{access}}", "refreshToken": "{{refresh}}",
              "expiresIn": "15m", "company": {"id": "{{other.CompanyId}}", "name": "Otra Tienda", "role": "seller"} } }
            """);
        Assert.Equal(Jwt.Claims(owner.Access)["sid"]!.GetValue<string>(), Jwt.Claims(access)["sid"]!.GetValue<string>());
        foreach (var token in new[] { refresh, owner.Refresh })
            (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = token })).Is(200);
    }

    [Fact]
    public async Task The_old_token_works_in_the_new_company_and_other_sessions_stay()
    {
        var owner = await _host.Owner();
        var other = await _host.Owner();
        await _host.Join(owner, other.CompanyId, "seller", "2025-10-21T08:00:00Z");
        var elsewhere = await _host.LogIn(owner.Email);

        var data = (await owner.Post($"/users/switch-company/{other.CompanyId}")).Is(200).Object["data"]!;

        foreach (var token in new[] { owner.Access, data["access_token"]!.GetValue<string>() })
            (await owner.WithToken(token).Get("/invitations")).Is(403, Refused.With("Only company owners can view invitations"));
        (await elsewhere.Get("/invitations")).Is(200);
        (await owner.Post($"/users/switch-company/{owner.CompanyId}")).Is(200);
        (await owner.Get("/invitations")).Is(200);
    }

    [Fact]
    public async Task Where_he_is_nobody_he_does_not_go()
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());

        (await owner.Post($"/users/switch-company/{stranger.CompanyId}")).IsExactly(403, Refused.NoMember);
        (await owner.Post($"/users/switch-company/{Guid.NewGuid()}")).IsExactly(403, Refused.NoMember);
        (await owner.Post("/users/switch-company/7")).IsExactly(400, Refused.NoId);
        (await owner.Get("/invitations")).Is(200);
    }

    [Fact]
    public async Task A_company_in_a_body_or_query_moves_nobody()
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());
        var invitation = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!;

        var seen = (await owner.Get($"/invitations?companyId={stranger.CompanyId}&company_id={stranger.CompanyId}")).Is(200).Object["data"]!;

        Assert.Equal(invitation["code"]!.GetValue<string>(), seen[0]!["code"]!.GetValue<string>());
        (await stranger.Get($"/invitations?companyId={owner.CompanyId}")).Is(200, """{"success": true, "data": []}""");
    }
}
