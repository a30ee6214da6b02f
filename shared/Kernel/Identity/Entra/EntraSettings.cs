using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Identity.Entra;

/// <summary>The Microsoft Entra ID tenant whose access tokens are accepted, from the section <c>Security</c>.</summary>
/// <param name="TenantId">Whose tokens.</param>
/// <param name="ClientId">The application that they must be made for.</param>
/// <param name="Authority">Where the tenant tells its issuer and keys; without a slash at the end.</param>
/// <param name="RequireHttps">False in development only, where the authority may be a stand-in on this machine.</param>
public sealed record EntraSettings(Guid TenantId, string ClientId, string Authority, bool RequireHttps)
{
    private const string Document = "/.well-known/openid-configuration";

    /// <summary>The address of the discovery document.</summary>
    public string DocumentAddress => Authority + Document;

    /// <summary>What a token's <c>aud</c> may be.</summary>
    public IReadOnlyList<string> Audiences { get; } = [ClientId, $"api://{ClientId}"];

    /// <summary>Reads and checks the settings; null when they are not set.</summary>
    /// <exception cref="StartupException">One stands without the other, or a value cannot be used.</exception>
    public static EntraSettings? Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Security", development);
        var (tenant, client, authority) = (settings.Text("EntraTenantId"), settings.Text("EntraClientId"), settings.Text("EntraAuthority"));
        if (tenant is null && client is null)
            return null;
        if (tenant is null || client is null)
            throw new StartupException($"The settings {settings.NameOf("EntraTenantId")} and {settings.NameOf("EntraClientId")} need each other.");
        if (!Guid.TryParse(tenant, out var tenantId))
            throw new StartupException($"The setting {settings.NameOf("EntraTenantId")} must be the tenant's id, a GUID, because tokens carry that and no domain.");
        return new EntraSettings(tenantId, client, AddressOf(authority, tenantId, !development)
            ?? throw new StartupException($"The setting {settings.NameOf("EntraAuthority")} must be an address that starts with https://."), !development);
    }

    private static string? AddressOf(string? authority, Guid tenant, bool requireHttps)
    {
        var address = (authority ?? "https://login.microsoftonline.com/{tenant}/v2.0").Replace("{tenant}", tenant.ToString("D"), StringComparison.Ordinal);
        if (address.EndsWith(Document, StringComparison.Ordinal))
            address = address[..^Document.Length];
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Query: "", Fragment: "", UserInfo: "" }
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !requireHttps))
            ? address.TrimEnd('/')
            : null;
    }
}
