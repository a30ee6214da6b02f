namespace Mostrador.Api.Tests.Stockly.Companies;

/// Endpoints 14 to 16: who works in a company, with which role, and who does no longer.
public sealed class MemberTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Everybody_in_a_company_sees_its_members_oldest_first()
    {
        var owner = await _host.Owner();
        var (admin, seller) = (await _host.Member(owner, "admin", "Zoe Admin"), await _host.Member(owner, "seller", "Ana Seller"));
        var reply = await seller.Get($"/companies/{owner.CompanyId}/members");
        var joined = reply.Is(200).Object["data"]!.AsArray().Select(member => member!["joined_at"]!.GetValue<string>()).ToList();

        reply.IsExactly(200, $$"""
            {"success": true, "data": [
              {"user_id": "{{owner.UserId}}", "name": "Admin User", "email": "{{owner.Email}}", "role": "owner", "joined_at": "{{joined[0]}}", "phone": null},
              {"user_id": "{{admin.UserId}}", "name": "Zoe Admin", "email": "{{admin.Email}}", "role": "admin", "joined_at": "{{joined[1]}}", "phone": null},
              {"user_id": "{{seller.UserId}}", "name": "Ana Seller", "email": "{{seller.Email}}", "role": "seller", "joined_at": "{{joined[2]}}", "phone": null}]}
            """);
        Assert.All(joined, instant => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", instant));
    }

    [Fact]
    public async Task Another_role_holds_from_the_next_request_on()
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, "seller");
        var path = $"/companies/{owner.CompanyId}/members/{member.UserId}";
        (await member.Post("/invitations", new { role = "seller" })).Is(403);

        var reply = await owner.Patch($"{path}/role", new { role = "owner" });

        reply.IsExactly(200, $$"""
            {"success": true, "data": {"user_id": "{{member.UserId}}", "name": "Ana López", "email": "{{member.Email}}", "role": "owner",
              "joined_at": "{{reply.Object["data"]!["joined_at"]}}", "phone": null} }
            """);
        (await member.Post("/invitations", new { role = "seller" })).Is(201);
        (await owner.Patch($"{path}/role", new { role = "seller" })).IsExactly(403, Refused.With("Cannot change owner role"));
        (await owner.Delete(path)).IsExactly(403, Refused.With("Cannot remove company owner"));
    }

    [Fact]
    public async Task A_demoted_member_loses_his_rights_at_once()
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, "admin");

        (await owner.Patch($"/companies/{owner.CompanyId}/members/{member.UserId}/role", new { role = "inventory" })).Is(200);

        Assert.Equal("inventory", (await member.Get($"/companies/{owner.CompanyId}")).Is(200).Object["data"]!["role"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{}""", "Required")]
    [InlineData("""{"role": ""}""", "Role must be owner, admin, seller, or inventory")]
    [InlineData("""{"role": "boss"}""", "Role must be owner, admin, seller, or inventory")]
    [InlineData("""{"role": 1}""", "Role must be owner, admin, seller, or inventory")]
    public async Task Another_word_is_no_role(string json, string message)
    {
        var owner = await _host.Owner();

        foreach (var user in new[] { owner.UserId, Guid.NewGuid().ToString() })
        {
            (await owner.Patch($"/companies/{owner.CompanyId}/members/{user}/role", Bodies.Json(json)))
                .IsExactly(400, Refused.Rules(("role", message)));
        }
    }

    [Fact]
    public async Task Nobody_changes_or_removes_himself()
    {
        var owner = await _host.Owner();
        var own = $"/companies/{owner.CompanyId}/members/{owner.UserId.ToUpperInvariant()}";

        (await owner.Patch($"{own}/role", new { role = "admin" })).IsExactly(400, Refused.With("You cannot change your own role"));
        (await owner.Delete(own)).IsExactly(400, Refused.With("You cannot remove yourself from the company"));
    }

    [Fact]
    public async Task Who_is_no_member_cannot_be_changed()
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());
        var gone = await _host.Member(owner, "seller");
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{gone.UserId}")).Is(200);

        foreach (var user in new[] { stranger.UserId, gone.UserId, Guid.NewGuid().ToString() })
        {
            (await owner.Patch($"/companies/{owner.CompanyId}/members/{user}/role", new { role = "admin" }))
                .IsExactly(404, Refused.With("User is not a member of this company"));
            (await owner.Delete($"/companies/{owner.CompanyId}/members/{user}"))
                .IsExactly(404, Refused.With("User is not a member of this company"));
        }

        (await owner.Delete($"/companies/{owner.CompanyId}/members/7")).IsExactly(400, Refused.NoId);
        (await owner.Patch($"/companies/{owner.CompanyId}/members/7/role", new { })).IsExactly(400, Refused.NoId);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("seller")]
    [InlineData("inventory")]
    public async Task Only_owners_manage_members(string role)
    {
        var owner = await _host.Owner();
        var (member, other) = (await _host.Member(owner, role), await _host.Member(owner, "seller"));

        (await member.Patch($"/companies/{owner.CompanyId}/members/{other.UserId}/role", new { role = "boss" }))
            .IsExactly(403, Refused.Role(role, "owner"));
        (await member.Delete($"/companies/{owner.CompanyId}/members/7")).IsExactly(403, Refused.Role(role, "owner"));
    }

    [Fact]
    public async Task Who_was_removed_is_nobody_there_from_his_next_request_on()
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, "admin");
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{member.UserId}"))
            .IsExactly(200, """{"success": true, "message": "Member removed successfully"}""");

        (await member.Get($"/companies/{owner.CompanyId}")).IsExactly(403, Refused.NoMember);
        (await member.Get("/invitations")).IsExactly(403, Refused.NoMember);
        (await member.Post("/invitations", new { role = "seller" })).IsExactly(403, Refused.NoMember);
        (await member.Post("/companies", new { })).IsExactly(403, Refused.NoMember);
        (await member.Post("/auth/change-password", new { currentPassword = member.Password, newPassword = "Other123!" })).Is(200);
        Assert.Single((await owner.Get($"/companies/{owner.CompanyId}/members")).Object["data"]!.AsArray());
    }
}
