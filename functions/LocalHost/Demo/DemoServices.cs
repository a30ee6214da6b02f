using Mostrador.Kernel.Documents;
using Mostrador.LocalHost.Demo.LocalSim;
using Mostrador.LocalHost.Demo.McMatias;
using Mostrador.LocalHost.Demo.PointOfSale;
using Mostrador.LocalHost.Demo.SmartSales;
using Mostrador.LocalHost.Demo.Stockly;
using Mostrador.LocalHost.Simulators;

namespace Mostrador.LocalHost.Demo;

/// <summary>Puts the demo together.</summary>
internal static class DemoServices
{
    /// <summary>Adds the demo shops to a host in development.</summary>
    public static void AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        // The store knows the kinds of documents that it is told of.
        if (services.LastOrDefault(service => service.ServiceType == typeof(DocumentCatalog))?.ImplementationInstance is DocumentCatalog catalog)
            services.AddSingleton(catalog.With(DemoProgress.Type));
        services.AddClientOf(DemoClient.HttpClientName, "");
        services.AddSingleton<IDemoShop, PosDemo>();
        services.AddSingleton<IDemoShop, StocklyDemo>();
        services.AddSingleton<IDemoShop, SimDemo>();
        services.AddSingleton<IDemoShop, ShopDemo>();
        services.AddSingleton<IDemoShop, BranchDemo>();
        services.AddSingleton(new DemoLength(DemoSettings.DaysOf(configuration)));
        services.AddSingleton<DemoSeason>();
    }
}
