using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Siigo;

/// <summary>Siigo, for the use cases.</summary>
public static class SiigoServices
{
    /// <summary>Adds the client.</summary>
    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static IServiceCollection AddSiigo(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = SiigoSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddProvider(SiigoClient.HttpClientName, settings.BaseUrl);
        return services.AddSingleton<SiigoClient>();
    }
}
