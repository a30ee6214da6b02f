using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Mostrador.App.Desk;
using Mostrador.App.Docs.LocalSim;
using Mostrador.App.Docs.McMatias;
using Mostrador.App.Docs.PointOfSale;
using Mostrador.App.Docs.SmartSales;
using Mostrador.App.Docs.Stockly;
using Mostrador.App.Files;
using Mostrador.App.Health;
using Mostrador.App.Landing;
using Mostrador.App.Messages;
using Mostrador.App.Operator;
using Mostrador.App.Operator.Imports;
using Mostrador.App.Pages;
using Mostrador.App.Routes;
using Mostrador.App.Telemetry;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Logging;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Time;
using Mostrador.Kernel.Timers;
using Mostrador.LocalSim;
using Mostrador.McMatias;
using Mostrador.PointOfSale;
using Mostrador.SmartSales;
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
        services.AddDiscreetLogging();
        services.AddTelemetry(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(SecuritySettings.Read(configuration, development));
        services.AddSingleton(BootstrapSettings.Read(configuration, development));
        services.AddSingleton(PublicAddress.Read(configuration, development));
        services.AddSingleton<Passwords>();
        services.AddSingleton<FailedLogins>();
        services.AddSingleton<PasswordLogin>();
        services.AddEntra(configuration, development);
        services.AddSingleton<RouteTable>();
        services.AddSingleton<IFixedPaths>(provider => provider.GetRequiredService<RouteTable>());
        services.AddSingleton<PosDocs>();
        services.AddSingleton<StocklyDocs>();
        services.AddSingleton<LocalSimDocs>();
        services.AddSingleton<SmartSalesDocs>();
        services.AddSingleton<McMatiasDocs>();
        services.AddSingleton<ReadinessProbe>();
        services.AddSingleton<FileLinks>();
        services.AddSingleton<Leftovers>();
        services.AddSingleton<FileDoor>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<IdBlocks>();
        services.AddSingleton<RunningKeys>();
        services.AddSingleton<OnceOnly>();
        services.AddSingleton<DeletionRecord>();
        services.AddSingleton(new DocumentCatalog(
        [
            .. PointOfSaleServices.DocumentTypes, .. StocklyServices.DocumentTypes, .. LocalSimServices.DocumentTypes,
            .. SmartSalesServices.DocumentTypes, .. McMatiasServices.DocumentTypes,
        ]));
        services.AddScoped<BusinessClock>();
        services.AddMessages();
        services.AddSingleton<TimerRuns>();
        services.AddSingleton<ForwardMessages>();
        services.AddScoped<OperatorGate>();
        services.AddScoped<ImportRows>();
        services.AddScoped<ImportDoor>();
        services.AddScoped<PageGate>();
        services.AddScoped<ShowLanding>();
        services.AddStores(configuration, development);
        services.AddPointOfSale(configuration, development);
        services.AddSingleton(_ => AzureIdentity.Tokens());
        services.AddStockly(configuration, development);
        services.AddLocalSim(configuration, development);
        services.AddSmartSales(configuration, development);
        services.AddMcMatias(configuration, development);
        services.AddDesk(configuration, development);
        return services;
    }
}
