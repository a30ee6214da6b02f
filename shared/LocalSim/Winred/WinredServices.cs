using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Winred;

/// <summary>Winred, for the use cases.</summary>
public static class WinredServices
{
    /// <summary>Adds the client and the check of notifications.</summary>
    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static IServiceCollection AddWinred(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = WinredSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddProvider(WinredClient.HttpClientName, settings.BaseUrl);
        services.AddSingleton<WinredSignature>();
        return services.AddSingleton<WinredClient>();
    }
}
