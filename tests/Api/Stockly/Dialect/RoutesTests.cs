namespace Mostrador.Api.Tests.Stockly.Dialect;

/// Contract 1.2, 1.3: which addresses exist, and how they may be written.
public sealed class RoutesTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("GET", "/nope")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/auth")]
    [InlineData("POST", "/auth/login/again")]
    [InlineData("GET", "/companies")]
    [InlineData("DELETE", "/companies/0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11")]
    [InlineData("GET", "/auth/login")]
    [InlineData("DELETE", "/auth/register")]
    [InlineData("PUT", "/invitations/ABCD1234")]
    [InlineData("OPTIONS", "/auth/login")]
    [InlineData("TRACE", "/auth/me")]
    [InlineData("PROPFIND", "/auth/me")]
    public async Task What_does_not_exist_is_not_found_whoever_asks(string method, string path)
    {
        var owner = await _host.Owner();

        foreach (var caller in new[] { _host.Anonymous, owner, owner.WithToken("x") })
        {
            (await caller.Send(method, path)).IsExactly(404, $$"""
                {"success": false, "error": "API endpoint not found", "path": "/stockly/api/v1{{path}}", "method": "{{method}}"}
                """);
        }
    }

    [Fact]
    public async Task The_path_is_told_without_its_query()
    {
        (await _host.Anonymous.Get("/nope/?password=secret")).IsExactly(404, """
            {"success": false, "error": "API endpoint not found", "path": "/stockly/api/v1/nope/", "method": "GET"}
            """);
    }

    [Theory]
    [InlineData("/users/profile/")]
    [InlineData("/users/profile?x=1")]
    [InlineData("/users/profile/?x=1&x=2&=&%00=%ff")]
    [InlineData("/Users/PROFILE")]
    [InlineData("/AUTH/me/")]
    public async Task Trailing_slash_letter_case_and_unknown_queries_do_not_matter(string path) =>
        (await (await _host.Owner()).Get(path)).Is(200);

    [Fact]
    public async Task Fixed_parts_of_a_path_in_any_case_lead_to_the_same_company()
    {
        var owner = await _host.Owner();

        (await owner.Get($"/COMPANIES/{owner.CompanyId.ToUpperInvariant()}/Members/")).Is(200);
        (await _host.Anonymous.Get("/invitations/Validate/ABCD1234/")).Is(404, Refused.With("Invalid or expired invitation code"));
    }
}
