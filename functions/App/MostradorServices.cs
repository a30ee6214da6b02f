using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Mostrador.App.Docs.PointOfSale;
using Mostrador.App.Docs.Stockly;
using Mostrador.App.Health;
using Mostrador.App.Routes;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Time;
using Mostrador.PointOfSale;
using Mostrador.Stockly;
using Mostrador.Storage;

namespace Mostrador.App;

/// <summary>The one composition root of both hosts: the Kernel's services, the stores, the modules.</summary>
public static class MostradorServices
{
    /// <summary>Adds everything that function classes ask for.</summary>
    /// <exception cref="Kernel.Hosting.StartupException">A setting is missing or cannot be used.</exception>
    public static IServiceCollection AddMostrador(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(SecuritySettings.Read(configuration, development));
        services.AddSingleton(BootstrapSettings.Read(configuration, development));
        services.AddSingleton<Passwords>();
        services.AddSingleton<FailedLogins>();
        services.AddSingleton<RouteTable>();
        services.AddSingleton<PosDocs>();
        services.AddSingleton<StocklyDocs>();
        services.AddSingleton<ReadinessProbe>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<IdBlocks>();
        services.AddSingleton(new DocumentCatalog([.. PointOfSaleServices.DocumentTypes, .. StocklyServices.DocumentTypes]));
        services.AddScoped<BusinessClock>();
        services.AddStores(configuration, development);
        services.AddPointOfSale(configuration, development);
        services.AddSingleton(_ => AzureIdentity.Tokens());
        services.AddStockly(configuration, development);
        return services;
    }
}
