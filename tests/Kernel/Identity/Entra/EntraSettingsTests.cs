using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity.Entra;

public sealed class EntraSettingsTests
{
    [Fact]
    public void Without_tenant_and_client_it_is_off() => Assert.Null(Read(null, null));

    [Fact]
    public void The_authority_is_microsofts_for_the_tenant()
    {
        var settings = Read(LocalIssuer.Tenant, LocalIssuer.Client)!;

        Assert.Equal($"https://login.microsoftonline.com/{LocalIssuer.Tenant}/v2.0/.well-known/openid-configuration", settings.DocumentAddress);
        Assert.Equal([LocalIssuer.Client, $"api://{LocalIssuer.Client}"], settings.Audiences);
        Assert.True(settings.RequireHttps);
    }

    [Theory]
    [InlineData("https://shop.ciamlogin.com/{tenant}/v2.0")]
    [InlineData("https://shop.ciamlogin.com/6babcaad-604b-40ac-a9d7-9fd97c0b779f/v2.0/")]
    [InlineData("https://shop.ciamlogin.com/6babcaad-604b-40ac-a9d7-9fd97c0b779f/v2.0/.well-known/openid-configuration")]
    public void Another_authority_can_be_given_in_any_of_its_forms(string authority) => Assert.Equal(
        $"https://shop.ciamlogin.com/{LocalIssuer.Tenant}/v2.0/.well-known/openid-configuration",
        Read(LocalIssuer.Tenant, LocalIssuer.Client, authority)!.DocumentAddress);

    [Theory]
    [InlineData(LocalIssuer.Tenant, null, null, "Security__EntraClientId")]
    [InlineData(null, LocalIssuer.Client, null, "Security__EntraTenantId")]
    [InlineData("shop.onmicrosoft.com", LocalIssuer.Client, null, "Security__EntraTenantId")]
    [InlineData(LocalIssuer.Tenant, LocalIssuer.Client, "login.microsoftonline.com", "Security__EntraAuthority")]
    [InlineData(LocalIssuer.Tenant, LocalIssuer.Client, "http://login.microsoftonline.com", "Security__EntraAuthority")]
    [InlineData(LocalIssuer.Tenant, LocalIssuer.Client, "https://a:b@login.microsoftonline.com", "Security__EntraAuthority")]
    public void A_value_that_cannot_be_used_stops_the_start(string? tenant, string? client, string? authority, string name) =>
        Assert.Contains(name, Assert.Throws<StartupException>(() => Read(tenant, client, authority)).Message, StringComparison.Ordinal);

    [Fact]
    public void In_development_the_authority_may_be_on_this_machine() =>
        Assert.False(Read(LocalIssuer.Tenant, LocalIssuer.Client, "http://127.0.0.1:5000/x", development: true)!.RequireHttps);

    private static EntraSettings? Read(string? tenant, string? client, string? authority = null, bool development = false) => EntraSettings.Read(
        Configurations.Of(("Security:EntraTenantId", tenant), ("Security:EntraClientId", client), ("Security:EntraAuthority", authority)), development);
}
