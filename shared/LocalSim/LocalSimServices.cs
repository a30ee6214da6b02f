using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Settings;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Dashboard;
using Mostrador.LocalSim.Imports;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Returns;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Sims.Stock;
using Mostrador.LocalSim.Sims.Uploads;
using Mostrador.LocalSim.TopUps;
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
        Lot.Type, SimCard.Type, Shelf.Type, UploadBook.Type, Upload.Type,
        Shift.Type, ShiftInventory.Type, ShiftClosing.Type, CashMovement.Type,
        Sale.Type, ElectronicSale.Type, SimReturn.Type,
        DaySales.Days, PeriodSales.Periods, DaySales.Type, PeriodSales.Type,
        TopUp.Type, TopUpRequest.Type, TopUpJob.Type, WinredEvent.Type,
    ];

    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddLocalSim(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = LocalSimSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<LocalSimTokens>();
        services.AddStartupTask<FoundBusiness>();
        if (development)
            services.AddDevelopmentNotice("Local SIM", "/localsim/api", "/localsim/docs", bootstrap => bootstrap.AdminUsername);
        services.AddWinred(configuration, development);
        services.AddSiigo(configuration, development);
        services.AddScoped<Business>();
        services.AddScoped<Kernel.Shops.Figures.IShopFigures, LocalSimFigures>();
        services.AddGate<LocalSimGate>(provider => Rules(provider, settings, development));
        services.AddScoped<IImports, LocalSimImports>();
        foreach (var useCase in UseCases)
            services.AddScoped(useCase);
        return services;
    }

    private static IReadOnlyList<Type> UseCases =>
    [
        typeof(LogIn), typeof(RegisterUser), typeof(ReadUsers), typeof(UpdateUser), typeof(DeactivateUser),
        typeof(ReadRoles), typeof(CreateRole), typeof(UpdateRole), typeof(ReadProducts), typeof(AddProduct),
        typeof(UploadLots), typeof(UploadInSteps), typeof(UndoUpload), typeof(RivalUploads), typeof(ReadStock), typeof(AssignPlan), typeof(ReadInventory),
        typeof(OpenShift), typeof(CloseShift), typeof(ReadShifts),
        typeof(RegisterSale), typeof(ElectronicSales), typeof(FinishAbandonedSales), typeof(ShiftSales),
        typeof(RegisterReturn), typeof(ReadReturns), typeof(SalesBook),
        typeof(ReadStats), typeof(ReadSalesFigures), typeof(ReadClosings), typeof(ReadReturnFigures), typeof(ReadInventories),
        typeof(TopUpSender), typeof(ReadPackages), typeof(TopUpNumber), typeof(ReceiveNotification), typeof(ReconcileTopUps),
        typeof(OpenTopUpJob), typeof(TopUpLot), typeof(RunTopUpJob), typeof(TopUpAttempts), typeof(ReadRunningLots),
        typeof(SyncCatalogue),
    ];

    private static GateRules Rules(IServiceProvider provider, LocalSimSettings settings, bool development)
    {
        var security = provider.GetRequiredService<SecuritySettings>();
        var cors = new CorsPolicy([.. settings.CorsOrigins, .. security.CorsOrigins]) { Credentials = true };
        // A workbook over its limit has an answer of its own (contract 7.1).
        var bodies = new BodyReader(BodyLimits.Of(security) with { FileBytes = security.MaxUploadBytes }) { JsonTypes = ["application/json", "text/plain"] };
        return new GateRules(new FastApiDialect(), cors, bodies, development) { Module = Business.Module };
    }
}
