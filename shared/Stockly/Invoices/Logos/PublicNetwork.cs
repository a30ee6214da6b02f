using System.Net;
using System.Net.Sockets;

namespace Mostrador.Stockly.Invoices.Logos;

/// <summary>
/// Which addresses are of the open internet. A client names a host and the server goes there: it must not find this machine, its
/// neighbours, or what a cloud tells the machines that it hosts.
/// </summary>
public static class PublicNetwork
{
    private static readonly IPNetwork[] Closed =
    [
        .. Networks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),

        // What Azure tells its machines, under an address that looks public.
        .. Networks("168.63.129.16/32"),

        // Within the public half of IPv6: tunnels, which lead to any IPv4 address, and examples.
        .. Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    ];

    private static readonly IPNetwork OpenV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Whether everybody can reach this address. An IPv4 address in the clothes of IPv6 is refused whatever it is.</summary>
    public static bool Holds(IPAddress address) =>
        !address.IsIPv4MappedToIPv6 // of which .NET 10 believes that any IPv6 network contains it (dotnet/runtime#131861)
        && (address.AddressFamily == AddressFamily.InterNetwork || OpenV6.Contains(address))
        && !Closed.Any(network => network.Contains(address));

    private static IEnumerable<IPNetwork> Networks(params IEnumerable<string> networks) => networks.Select(text => IPNetwork.Parse(text));
}
