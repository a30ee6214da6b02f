namespace Mostrador.Api.Tests.LocalSim.Dialect;

/// Contract 1: which addresses exist, and how they may be written.
public sealed class RoutesTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private readonly LocalSimHost _host = fixture.Host;

    [Theory]
    [InlineData("GET", "/nada")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/auth")]
    [InlineData("POST", "/auth/login/otra")]
    [InlineData("GET", "/users/1/roles")]
    [InlineData("OPTIONS", "/nada")]
    [InlineData("TRACE", "/nada")]
    public async Task What_does_not_exist_is_not_found_whoever_asks(string method, string path)
    {
        foreach (var caller in await Callers())
            (await caller.Send(method, path)).IsExactly(404, Refused.With("Not Found"));
    }

    [Fact]
    public async Task A_path_beside_the_api_is_not_found_either()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/localsim/nada");

        (await _host.Anonymous.Send(request)).IsExactly(404, Refused.With("Not Found"));
    }

    [Theory]
    [InlineData("GET", "/auth/login", "POST")]
    [InlineData("DELETE", "/auth/me/", "GET")]
    [InlineData("PATCH", "/users/1", "GET, PUT, DELETE")]
    [InlineData("POST", "/users", "GET")]
    [InlineData("DELETE", "/roles/1", "PUT")]
    [InlineData("DELETE", "/roles/", "GET, POST")]
    [InlineData("PROPFIND", "/products", "GET")]
    [InlineData("OPTIONS", "/auth/login", "POST")]
    public async Task A_known_path_says_which_methods_it_has(string method, string path, string allowed)
    {
        foreach (var caller in await Callers())
        {
            var reply = await caller.Send(method, path);

            reply.IsExactly(405, Refused.With("Method Not Allowed"));
            Assert.Equal(allowed.Split(", ").Order(), reply.Header("Allow")!.Split(", ").Order());
        }
    }

    [Theory]
    [InlineData("/products")]
    [InlineData("/products/")]
    [InlineData("/roles/?x=1&x=2&=&%00=%ff")]
    [InlineData("/Users/1/")]
    [InlineData("/AUTH/me")]
    public async Task Trailing_slash_letter_case_and_unknown_queries_do_not_matter(string path) =>
        (await (await _host.Admin()).Get(path)).Is(200);

    [Fact]
    public async Task A_trailing_slash_does_not_redirect()
    {
        (await _host.Anonymous.Post("/auth/login/", new { username = "admin", password = "Admin123!" })).Is(200);
        (await (await _host.Admin()).Post("/roles/", new { name = Unique.Text("Rol") })).Is(200);
    }

    private async Task<LocalSimClient[]> Callers()
    {
        var admin = await _host.Admin();
        return [_host.Anonymous, admin, admin.WithToken("x")];
    }
}
