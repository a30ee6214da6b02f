using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mostrador.Kernel.Identity.Entra;

/// <summary>Microsoft Entra ID, for the gates of all modules.</summary>
public static class EntraServices
{
    /// <summary>Adds <see cref="EntraTokens"/>; without settings it finds none.</summary>
    /// <exception cref="Hosting.StartupException">A setting cannot be used.</exception>
    public static IServiceCollection AddEntra(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = EntraSettings.Read(configuration, development);
        return services.AddSingleton(provider => new EntraTokens(
            settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<EntraTokens>>()));
    }
}
