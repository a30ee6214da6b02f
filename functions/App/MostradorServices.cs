using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mostrador.App;

/// <summary>The one composition root of both hosts.</summary>
public static class MostradorServices
{
    /// <summary>Adds everything that function classes ask for.</summary>
    public static IServiceCollection AddMostrador(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        return services;
    }
}
