using Mostrador.LocalHost;

namespace Mostrador.Endurance.Hosts;

/// <summary>
/// A host that plays Stripe, Siigo and Winred and lives on while the shop's host is killed, so that somebody who did not die remembers what
/// was asked of them. What they tell the shop goes to the shop's address.
/// </summary>
internal static class ProvidersHost
{
    /// <summary>Begins the arguments of a process that is this host: <c>--providers ADDRESS</c>, then those of LocalHost.</summary>
    public const string Flag = "--providers";

    // The simulators' own clients, by the names that LocalHost has for them.
    private static readonly string[] Notices = ["stripe-events", "winred-notices"];

    public static Task Run(string[] arguments)
    {
        var shop = new Uri(arguments[1]);
        return HostPrograms.Run(new LocalHostVariation
        {
            Arguments = arguments[2..],
            Services = services =>
            {
                foreach (var name in Notices)
                    services.AddHttpClient(name, client => client.BaseAddress = shop);
            },
        });
    }

    /// <summary>The settings that lead the shop's host to it.</summary>
    public static Dictionary<string, string> SettingsTo(Uri address) => new()
    {
        ["Providers__Stripe__BaseUrl"] = new Uri(address, "/_simulators/stripe").ToString(),
        ["Providers__Siigo__BaseUrl"] = new Uri(address, "/_simulators/siigo").ToString(),
        ["Providers__Winred__BaseUrl"] = new Uri(address, "/_simulators/winred").ToString(),
        ["Providers__Stripe__TimeoutSeconds"] = "2",
        ["Providers__Siigo__TimeoutSeconds"] = "2",
        ["Providers__Winred__TimeoutSeconds"] = "2",
        ["Providers__Winred__PendingWaitSeconds"] = "3",
        ["Providers__Winred__BatchWaitSeconds"] = "15",
        ["NO_PROXY"] = "*",
    };
}
