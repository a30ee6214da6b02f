using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Sessions;

/// What a session remembers of where the login came from (contract D1).
public sealed class SessionOriginTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7, 10.0.0.1", "203.0.113.7")]
    [InlineData("203.0.113.7,10.0.0.1,10.0.0.2", "203.0.113.7")]
    [InlineData("  203.0.113.7  , 10.0.0.1", "203.0.113.7")]
    [InlineData("203.0.113.7:54321", "203.0.113.7")]
    [InlineData("203.0.113.7:54321, 10.0.0.1:80", "203.0.113.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("[2001:db8::1]", "2001:db8::1")]
    [InlineData("[2001:db8::1]:443", "2001:db8::1")]
    [InlineData("[2001:db8::1]:443, 203.0.113.7", "2001:db8::1")]
    public async Task The_first_forwarded_address_counts(string forwarded, string address)
    {
        Assert.Equal(address, await AddressOf(shop.Host.Anonymous.WithHeader("X-Forwarded-For", forwarded)));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("999.1.1.1")]
    [InlineData("_hidden")]
    [InlineData("<script>")]
    [InlineData("caja1.example.com")]
    [InlineData("")]
    public async Task An_entry_that_is_no_address_is_ignored(string forwarded)
    {
        Assert.Equal("127.0.0.1", await AddressOf(shop.Host.Anonymous.WithHeader("X-Forwarded-For", forwarded)));
    }

    [Fact]
    public async Task Without_a_proxy_the_peers_address_counts()
    {
        Assert.Equal("127.0.0.1", await AddressOf(shop.Host.Anonymous));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64)")]
    [InlineData("curl/8.5.0")]
    [InlineData("not a (valid product; at all")]
    public async Task The_user_agent_is_kept(string userAgent)
    {
        Assert.Equal(userAgent, await UserAgentOf(shop.Host.Anonymous.WithHeader("User-Agent", userAgent)));
    }

    [Fact]
    public async Task A_long_user_agent_is_cut_to_255_characters()
    {
        var longest = new string('a', 255);

        Assert.Equal(longest, await UserAgentOf(shop.Host.Anonymous.WithHeader("User-Agent", longest)));
        Assert.Equal(longest, await UserAgentOf(shop.Host.Anonymous.WithHeader("User-Agent", longest + "b")));
        Assert.Equal(longest, await UserAgentOf(shop.Host.Anonymous.WithHeader("User-Agent", new string('a', 8000))));
    }

    [Fact]
    public async Task Without_a_user_agent_it_is_empty()
    {
        Assert.Equal("", await UserAgentOf(shop.Host.Anonymous));
    }

    private async Task<string> AddressOf(PosClient caller) => (await SessionOf(caller))["ip_address"]!.GetValue<string>();

    private async Task<string> UserAgentOf(PosClient caller) => (await SessionOf(caller))["user_agent"]!.GetValue<string>();

    /// A new employee's newest session, begun by this caller.
    private async Task<JsonNode> SessionOf(PosClient caller)
    {
        var employee = await shop.Host.Employee();
        (await caller.Post("/auth/login/", new { email = employee.Email, password = employee.Password })).Is(200);
        return (await employee.Get("/sessions/")).Is(200).Array[0]!;
    }
}
