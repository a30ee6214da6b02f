using System.Text.Json.Nodes;
using Mostrador.Kernel.Tests.Identity.Entra;

namespace Mostrador.Api.Tests.LocalSim.Auth;

/// Access tokens of a Microsoft Entra ID tenant open the API to users whom the business knows, and to nobody else.
public sealed class EntraTests : IAsyncLifetime
{
    private LocalIssuer? _issuer;
    private LocalSimHost? _host;

    private LocalIssuer Issuer => _issuer!;

    private LocalSimHost Host => _host!;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        _host = await LocalSimHost.Start(options =>
        {
            options.Settings["Security__EntraTenantId"] = LocalIssuer.Tenant;
            options.Settings["Security__EntraClientId"] = LocalIssuer.Client;
            options.Settings["Security__EntraAuthority"] = _issuer.Authority;
        });
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_user_comes_in_by_his_e_mail_in_whatever_case_with_the_role_that_the_business_gave_him()
    {
        var seller = await Host.Seller();
        var email = (await seller.Get("/auth/me")).Is(200)["email"];
        var visitor = With(email.ToUpperInvariant(), claims => claims["roles"] = new JsonArray("Admin"));

        Assert.Equal(seller.Username, (await visitor.Get("/auth/me")).Is(200)["username"]);
        (await visitor.Get("/users/")).Is(403, Refused.With("No tienes permiso para ver usuarios"));
        (await visitor.Get($"/users/{seller.UserId}")).Is(200);
        (await With("admin@example.com").Get("/users/")).Is(200);
    }

    [Fact]
    public async Task Somebody_whom_the_business_does_not_know_is_nobody_and_is_not_created()
    {
        var stranger = Unique.Email("stranger");

        for (var i = 0; i < 2; i++)
            (await With(stranger).Get("/auth/me")).IsExactly(401, Refused.BadToken);

        Assert.DoesNotContain(stranger, (await (await Host.Admin()).Get("/users/")).Is(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_user_stays_out()
    {
        var seller = await Host.Seller();
        var email = (await seller.Get("/auth/me")).Is(200)["email"];
        (await (await Host.Admin()).Delete($"/users/{seller.UserId}")).Is(200);

        (await With(email).Get("/auth/me")).IsExactly(401, Refused.BadToken);
    }

    [Theory]
    [InlineData("aud", "00000003-0000-0000-c000-000000000000")]
    [InlineData("iss", "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0")]
    public async Task A_token_for_somebody_else_or_of_somebody_else_is_refused(string claim, string value) =>
        (await With("admin@example.com", claims => claims[claim] = value).Get("/auth/me")).IsExactly(401, Refused.BadToken);

    [Fact]
    public async Task A_new_e_mail_is_the_one_that_counts()
    {
        var seller = await Host.Seller();
        var (before, after) = ((await seller.Get("/auth/me")).Is(200)["email"], Unique.Email("moved"));
        (await (await Host.Admin()).Put($"/users/{seller.UserId}", new { email = after })).Is(200);

        (await With(before).Get("/auth/me")).IsExactly(401, Refused.BadToken);
        Assert.Equal(seller.Username, (await With(after).Get("/auth/me")).Is(200)["username"]);
    }

    private LocalSimClient With(string email, Action<JsonObject>? claims = null) =>
        Host.Anonymous.WithToken(Issuer.Token(email, DateTimeOffset.UtcNow, claims));
}
