using Mostrador.LocalHost.Simulators.Siigo;
using Mostrador.LocalHost.Simulators.Stripe;
using Mostrador.LocalHost.Simulators.Winred;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;
using Mostrador.SmartSales.Payments;

namespace Mostrador.LocalHost.Simulators;

/// <summary>
/// The providers of the shops, played by the host in development: the same clients reach them over HTTP as they reach the real ones.
/// What they remember is in memory and ends with the process.
/// </summary>
internal static class Simulators
{
    /// <summary>Adds the simulators, and sends the clients there whose settings name no other address.</summary>
    public static void AddSimulators(this IServiceCollection services)
    {
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<WinredSimulator>();
        services.AddSingleton<WinredNotices>();
        services.AddSingleton<SiigoSimulator>();
        services.AddSingleton<StripeSimulator>();
        services.AddSingleton<StripeEvents>();
        services.AddClientOf(WinredNotices.HttpClientName, "");
        services.AddClientOf(StripeEvents.HttpClientName, "");
        services.AddClientOf(WinredClient.HttpClientName, "_simulators/winred/", provider => provider.GetService<WinredSettings>()?.BaseUrl);
        services.AddClientOf(SiigoClient.HttpClientName, "_simulators/siigo/", provider => provider.GetService<SiigoSettings>()?.BaseUrl);
        services.AddClientOf(StripeClient.HttpClientName, "_simulators/stripe/", provider => provider.GetService<StripeSettings>()?.BaseUrl);
    }

    /// <summary>Opens their doors, before all others.</summary>
    public static void MapSimulators(this IEndpointRouteBuilder routes)
    {
        var simulators = routes.MapGroup("/_simulators").WithOrder(int.MinValue);
        simulators.MapWinred();
        simulators.MapSiigo();
        simulators.MapStripe();
    }

    /// <summary>Adds a client of the host itself, or of whatever a setting names instead.</summary>
    public static void AddClientOf(
        this IServiceCollection services, string name, string path, Func<IServiceProvider, Uri?>? elsewhere = null) => services
        .AddHttpClient(name, (provider, client) =>
        {
            if (elsewhere?.Invoke(provider) is null && provider.GetRequiredService<OwnAddress>().Value is { } own)
                client.BaseAddress = new Uri(own, path);
        })
        .ConfigurePrimaryHttpMessageHandler((handler, provider) =>
        {
            // No proxy of the developer's network knows the way to his own machine; nobody follows where it sends a browser.
            if (handler is SocketsHttpHandler sockets && elsewhere?.Invoke(provider) is null)
                (sockets.UseProxy, sockets.AllowAutoRedirect) = (false, false);
        })
        .RemoveAllLoggers();
}
