namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Endpoints 5, 7 and 8: what a user sees and changes of himself.
public sealed class ProfileTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("/auth/me")]
    [InlineData("/users/profile")]
    public async Task A_user_sees_five_things_of_himself_whether_he_has_a_company_or_not(string path)
    {
        var owner = await _host.Owner();
        var email = Unique.Email();
        var reply = await _host.Anonymous.At("2025-10-22T10:00:00.123Z").Post(
            "/auth/register", new { email, password = StocklyHost.Password, name = "Ana López", phone = "+51999888777", invitationCode = await Code(owner) });
        var member = _host.Anonymous.SignedIn(reply.Is(201), email, "");
        var seen = $$"""
            {"success": true, "data": {"id": "{{member.UserId}}", "email": "{{email}}", "name": "Ana López", "phone": "+51999888777", "created_at": "2025-10-22T10:00:00.123Z"} }
            """;

        (await member.Get(path)).IsExactly(200, seen);
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{member.UserId}")).Is(200);
        (await member.Get(path)).IsExactly(200, seen);
    }

    [Fact]
    public async Task What_is_sent_is_changed_and_null_clears_the_telephone()
    {
        var owner = await _host.Owner();

        Assert.Equal(("Ana López", "99988877"), await Put(owner, """{"name": " Ana López ", "phone": "99988877", "email": "other@example.com", "role": "admin"}"""));
        Assert.Equal(("Ana López", "12345678"), await Put(owner, """{"phone": "12345678"}"""));
        Assert.Equal(("Bea", "12345678"), await Put(owner, """{"name": "Bea", "phone": ""}"""));
        Assert.Equal(("Bea", null), await Put(owner, """{"phone": null}"""));
        var profile = (await owner.Get("/users/profile")).Is(200).Object["data"]!;
        Assert.Equal((owner.Email, "Bea", null), (profile["email"]!.GetValue<string>(), profile["name"]!.GetValue<string>(), profile["phone"]?.GetValue<string>()));
        Assert.Equal("Bea", (await owner.Get($"/companies/{owner.CompanyId}/members")).Object["data"]![0]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"phone": ""}""")]
    [InlineData("""{"email": "other@example.com"}""")]
    public async Task Something_must_be_sent(string json) =>
        (await (await _host.Owner()).Put("/users/profile", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules(("", "At least one field must be provided for update")));

    [Theory]
    [InlineData("""{"name": "A", "phone": "x"}""", "name:Name must be at least 2 characters|phone:Invalid phone number format|phone:Phone must be at least 8 characters")]
    [InlineData("""{"name": null}""", "name:Expected string, received null")]
    [InlineData("""{"phone": 99988877}""", "phone:Expected string, received number")]
    public async Task Bad_values_are_told(string json, string broken) =>
        (await (await _host.Owner()).Put("/users/profile", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules([.. broken.Split('|').Select(rule => (rule.Split(':')[0], rule.Split(':')[1]))]));

    private static async Task<(string? Name, string? Phone)> Put(StocklyClient caller, string json)
    {
        var data = (await caller.Put("/users/profile", Bodies.Json(json))).Is(200).Object["data"]!;
        return (data["name"]?.GetValue<string>(), data["phone"]?.GetValue<string>());
    }

    private static async Task<string> Code(StocklyClient owner) =>
        (await owner.At("2025-10-22T10:00:00Z").Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!["code"]!.GetValue<string>();
}
