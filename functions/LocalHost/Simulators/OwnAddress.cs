using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Mostrador.LocalHost.Simulators;

/// <summary>
/// Where the host can be reached from itself. Known only once it listens, because the port may be any free one; a server without
/// addresses, as those of tests are, is reached by whatever address.
/// </summary>
internal sealed class OwnAddress(IServer server)
{
    /// <summary>The address; null where it listens on no port at all.</summary>
    public Uri? Value => server.Features.Get<IServerAddressesFeature>() is { } feature
        ? feature.Addresses.Select(Reachable).FirstOrDefault(address => address is not null)
        : new Uri("http://localhost/");

    /// <summary>An address to connect to, for one to listen on: of those that mean every network it is the machine itself.</summary>
    internal static Uri? Reachable(string listening)
    {
        var address = BindingAddress.Parse(listening);
        if (address.IsUnixPipe || address.IsNamedPipe)
            return null;
        var host = address.Host switch
        {
            "0.0.0.0" or "*" or "+" => "127.0.0.1",
            "[::]" => "[::1]",
            var name => name,
        };
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
