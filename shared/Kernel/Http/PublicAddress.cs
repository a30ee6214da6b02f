using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Http;

/// <summary>
/// Where clients find this app: what absolute addresses in answers start with. Both hosts have put the nearest proxy's scheme and
/// host into the request already, where it is to be trusted.
/// </summary>
/// <param name="fixedAddress">The address; null = the one that the client used.</param>
public sealed class PublicAddress(string? fixedAddress)
{
    /// <summary>Reads <c>Storage__PublicBaseUrl</c>.</summary>
    /// <exception cref="StartupException">It is no address.</exception>
    public static PublicAddress Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Storage", development);
        if (settings.Text("PublicBaseUrl") is not { } text)
            return new PublicAddress(null);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? new PublicAddress(address.AbsoluteUri.TrimEnd('/'))
            : throw new StartupException($"The setting {settings.NameOf("PublicBaseUrl")} must be an address starting with https:// or http://.");
    }

    /// <summary>The address, without a slash at its end.</summary>
    public string Of(HttpRequest request) =>
        fixedAddress ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
