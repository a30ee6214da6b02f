using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Providers;

namespace Mostrador.SmartSales.Payments;

/// <summary>Stripe, for the use cases.</summary>
public static class StripeServices
{
    /// <summary>Adds the client and the check of notifications.</summary>
    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static IServiceCollection AddStripe(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = StripeSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddProvider(StripeClient.HttpClientName, settings.BaseUrl);
        services.AddSingleton<StripeSignature>();
        return services.AddSingleton<StripeClient>();
    }
}
