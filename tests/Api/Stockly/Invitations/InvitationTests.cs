using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Invitations;

/// Endpoints 17 to 20: owners invite, see who is invited, and take invitations back.
public sealed class InvitationTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Morning = "2025-10-22T10:00:00Z";
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("admin")]
    [InlineData("seller")]
    [InlineData("inventory")]
    public async Task An_owner_invites_for_a_day(string role)
    {
        var owner = await _host.Owner();
        var reply = await owner.At(Morning).Post("/invitations", new { role });
        var data = reply.Is(201).Object["data"]!;

        reply.IsExactly(201, $$"""
            {"success": true, "data": {"code": "{{data["code"]}}", "role": "{{role}}", "expires_at": "2025-10-23T10:00:00.000Z",
              "created_at": "2025-10-22T10:00:00.000Z", "id": "{{data["id"]}}"} }
            """);
        Assert.Matches("^[A-Z0-9]{8}$", data["code"]!.GetValue<string>());
        Assert.True(Guid.TryParseExact(data["id"]!.GetValue<string>(), "D", out _));
    }

    [Theory]
    [InlineData("""{}""", "Required")]
    [InlineData("""{"role": ""}""", "Role must be admin, seller, or inventory")]
    [InlineData("""{"role": "owner"}""", "Role must be admin, seller, or inventory")]
    [InlineData("""{"role": "employee"}""", "Role must be admin, seller, or inventory")]
    [InlineData("""{"role": "Seller"}""", "Role must be admin, seller, or inventory")]
    [InlineData("""{"role": 5}""", "Role must be admin, seller, or inventory")]
    [InlineData("""{"role": null}""", "Role must be admin, seller, or inventory")]
    public async Task Another_role_is_refused(string body, string message) =>
        (await (await _host.Owner()).Post("/invitations", Bodies.Json(body))).IsExactly(400, $$"""
            {"success": false, "error": "Validation failed", "source": "body", "details": [{"field": "role", "message": "{{message}}"}]}
            """);

    [Theory]
    [InlineData("admin")]
    [InlineData("seller")]
    [InlineData("inventory")]
    public async Task Others_than_owners_do_not_invite_whatever_they_send(string role)
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, role);
        var stranger = await _host.Owner();

        foreach (var body in new object[] { new { role = "seller" }, new { role = "boss" }, new { }, new { role = "seller", companyId = owner.CompanyId } })
            (await member.Post("/invitations", body)).IsExactly(403, """{"success": false, "error": "Only company owners can create invitations"}""");
        (await stranger.Post("/invitations", new { role = "seller", companyId = owner.CompanyId }))
            .IsExactly(403, """{"success": false, "error": "Only company owners can create invitations"}""");
        (await owner.Post("/invitations", new { role = "seller", companyId = "7" })).IsExactly(400, """{"success": false, "error": "Invalid input format"}""");
        (await owner.Post("/invitations", new { role = "seller", companyId = "" })).Is(201);
    }

    [Fact]
    public async Task The_list_has_the_usable_ones_newest_first()
    {
        var owner = await _host.Owner();
        await Invite(owner.At("2025-10-21T10:00:00Z"));
        var (first, second, third) = (await Invite(owner.At(Morning)), await Invite(owner.At("2025-10-22T11:00:00Z")), await Invite(owner.At("2025-10-22T12:00:00Z")));
        (await Register(Code(first), at: "2025-10-22T13:00:00Z")).Is(201);
        var reply = await owner.At("2025-10-22T13:00:00Z").Get("/invitations");

        reply.IsExactly(200, $$"""
            {"success": true, "data": [
              {"code": "{{third["code"]}}", "role": "seller", "created_by": "{{owner.UserId}}", "expires_at": "2025-10-23T12:00:00.000Z",
               "used": false, "id": "{{third["id"]}}", "created_at": "2025-10-22T12:00:00.000Z"},
              {"code": "{{second["code"]}}", "role": "seller", "created_by": "{{owner.UserId}}", "expires_at": "2025-10-23T11:00:00.000Z",
               "used": false, "id": "{{second["id"]}}", "created_at": "2025-10-22T11:00:00.000Z"}]}
            """);
        (await owner.At("2025-10-23T11:59:59Z").Get("/invitations")).Is(200);
        Assert.Single((await owner.At("2025-10-23T11:59:59Z").Get("/invitations")).Object["data"]!.AsArray());
        (await owner.At("2025-10-23T12:00:00Z").Get("/invitations")).Is(200, """{"success": true, "data": []}""");
    }

    [Fact]
    public async Task Others_than_owners_do_not_see_them()
    {
        var owner = await _host.Owner();
        await Invite(owner);
        foreach (var role in new[] { "admin", "seller", "inventory" })
        {
            (await (await _host.Member(owner, role)).Get("/invitations"))
                .IsExactly(403, """{"success": false, "error": "Only company owners can view invitations"}""");
        }

        (await (await _host.Owner()).Get("/invitations")).Is(200, """{"success": true, "data": []}""");
    }

    [Fact]
    public async Task Whoever_has_a_code_learns_where_it_leads_until_it_is_used_or_expires()
    {
        var owner = await _host.Owner("Tienda Ñandú");
        var (code, other) = (Code(await Invite(owner.At(Morning))), Code(await Invite(owner.At(Morning))));
        var noon = _host.Anonymous.At("2025-10-22T12:00:00Z");
        const string Valid = """{"success": true, "data": {"valid": true, "company_name": "Tienda Ñandú", "role": "seller"} }""";
        const string Invalid = """{"success": false, "error": "Invalid or expired invitation code"}""";

        (await noon.Get($"/invitations/validate/{code}")).IsExactly(200, Valid);
        (await noon.Get($"/invitations/validate/%20{code.ToLowerInvariant()}%20/")).IsExactly(200, Valid);
        (await _host.Anonymous.At("2025-10-23T09:59:59Z").Get($"/invitations/validate/{code}")).IsExactly(200, Valid);
        (await _host.Anonymous.At("2025-10-23T10:00:00Z").Get($"/invitations/validate/{code}")).IsExactly(404, Invalid);

        (await Register(code, at: "2025-10-22T12:00:00Z")).Is(201);
        (await noon.Get($"/invitations/validate/{code}")).IsExactly(404, Invalid);

        (await owner.Delete($"/invitations/{other}")).Is(200);
        (await noon.Get($"/invitations/validate/{other}")).IsExactly(404, Invalid);
        foreach (var unknown in new[] { "ABCD1234", "7", "%27", new string('A', 2000), "%F0%9F%8D%BA", "%01" })
            (await noon.Get($"/invitations/validate/{unknown}")).IsExactly(404, Invalid);
    }

    [Fact]
    public async Task An_owner_takes_an_invitation_back_by_code_or_id()
    {
        var owner = await _host.Owner();
        var (one, two) = (await Invite(owner), await Invite(owner));
        const string Done = """{"success": true, "message": "Invitation code deactivated successfully"}""";

        (await owner.Delete($"/invitations/{Code(one).ToLowerInvariant()}")).IsExactly(200, Done);
        (await owner.Delete($"/invitations/{two["id"]!.GetValue<string>().ToUpperInvariant()}")).IsExactly(200, Done);
        (await owner.Delete($"/invitations/{Code(one)}")).IsExactly(200, Done);

        (await owner.Get("/invitations")).Is(200, """{"success": true, "data": []}""");
        (await Register(Code(one))).IsExactly(400, """{"success": false, "error": "Invalid or expired invitation code"}""");
    }

    [Fact]
    public async Task Members_may_not_take_it_back_and_strangers_do_not_find_it()
    {
        var owner = await _host.Owner();
        var invitation = await Invite(owner);
        var (seller, stranger) = (await _host.Member(owner, "seller"), await _host.Owner());

        foreach (var name in new[] { Code(invitation), invitation["id"]!.GetValue<string>() })
        {
            (await seller.Delete($"/invitations/{name}"))
                .IsExactly(403, """{"success": false, "error": "Only company owners can deactivate invitations"}""");
            (await stranger.Delete($"/invitations/{name}")).IsExactly(404, """{"success": false, "error": "Invitation not found"}""");
        }

        foreach (var unknown in new[] { "ABCD1234", "7", Guid.NewGuid().ToString(), new string('A', 2000), "%01" })
            (await owner.Delete($"/invitations/{unknown}")).IsExactly(404, """{"success": false, "error": "Invitation not found"}""");
        Assert.Single((await owner.Get("/invitations")).Is(200).Object["data"]!.AsArray());
    }

    private static async Task<JsonNode> Invite(StocklyClient owner) =>
        (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!;

    private static string Code(JsonNode invitation) => invitation["code"]!.GetValue<string>();

    private Task<Reply> Register(string code, string? at = null) => (at is null ? _host.Anonymous : _host.Anonymous.At(at)).Post(
        "/auth/register", new { email = Unique.Email("seller"), password = StocklyHost.Password, name = "Ana López", invitationCode = code });
}
