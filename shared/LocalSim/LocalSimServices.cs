using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Time;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;
using Mostrador.LocalSim.Users;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim;

/// <summary>The module's parts.</summary>
public static class LocalSimServices
{
    /// <summary>Every kind of document that the module stores.</summary>
    public static IReadOnlyList<DocumentType> DocumentTypes =>
    [
        User.Type, Administrators.Type, Role.Type, Product.Type, PlanCode.Type,
        Lot.Type, SimCard.Type, Shelf.Type,
        Shift.Type, ShiftInventory.Type, ShiftClosing.Type, CashMovement.Type,
        Sale.Type, SalesDay.Type,
    ];

    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddLocalSim(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = LocalSimSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<LocalSimTokens>();
        services.AddStartupTask<FoundBusiness>();
        if (development)
            services.AddSingleton<IStartupNotice, DevelopmentLogin>();
        services.AddWinred(configuration, development);
        services.AddSiigo(configuration, development);
        services.AddScoped<Business>();
        services.AddScoped(provider => ActivatorUtilities.CreateInstance<LocalSimGate>(provider, Gate(provider, settings, development)));
        foreach (var useCase in UseCases)
            services.AddScoped(useCase);
        return services;
    }

    private static IReadOnlyList<Type> UseCases =>
    [
        typeof(LogIn), typeof(RegisterUser), typeof(ReadUsers), typeof(UpdateUser), typeof(DeactivateUser),
        typeof(ReadRoles), typeof(CreateRole), typeof(UpdateRole), typeof(ReadProducts),
    ];

    private static Gate Gate(IServiceProvider provider, LocalSimSettings settings, bool development)
    {
        var security = provider.GetRequiredService<SecuritySettings>();
        var cors = new CorsPolicy([.. settings.CorsOrigins, .. security.CorsOrigins]) { Credentials = true };
        var bodies = new BodyReader(BodyLimits.Of(security)) { JsonTypes = ["application/json", "text/plain"] };
        var rules = new GateRules(new FastApiDialect(), cors, bodies, development);
        return ActivatorUtilities.CreateInstance<Gate>(provider, rules, provider.GetRequiredService<BusinessClock>());
    }
}
