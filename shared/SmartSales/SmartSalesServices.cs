using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Carts;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Dashboard;
using Mostrador.SmartSales.Imports;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Payments;
using Mostrador.SmartSales.Predictions;
using Mostrador.SmartSales.Reports;
using Mostrador.SmartSales.Reviews;
using Mostrador.SmartSales.Tokens;
using Mostrador.SmartSales.Turnover;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales;

/// <summary>The module's parts.</summary>
public static class SmartSalesServices
{
    /// <summary>Every kind of document that the module stores.</summary>
    public static IReadOnlyList<DocumentType> DocumentTypes =>
    [
        User.Type, Category.Type, Product.Type, Review.Type, Order.Type, BoughtTogether.Type, OrderChanges.Type, Payment.Type,
        DayOrders.Days, PeriodOrders.Periods, DayOrders.Type, PeriodOrders.Type, CustomerSums.Type, KeptDashboard.Type,
    ];

    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddSmartSales(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = SmartSalesSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<SmartSalesTokens>();
        services.AddStartupTask<BootstrapAdministrator>();
        if (development)
            services.AddDevelopmentNotice("SmartSales365", "/smartsales/api", "/smartsales/docs", bootstrap => bootstrap.AdminUsername);
        services.AddSingleton<IndexedCatalogue>();
        services.AddSingleton<StoredModel>();
        services.AddSingleton<BuildingFaults>();
        services.AddStripe(configuration, development);
        services.AddScoped<Shop>();
        services.AddScoped<IShopFigures, SmartSalesFigures>();
        services.AddGate<SmartSalesGate>(provider => Rules(provider, settings, development));
        services.AddScoped<IImports, SmartSalesImports>();
        foreach (var useCase in UseCases)
            services.AddScoped(useCase);
        return services;
    }

    private static IReadOnlyList<Type> UseCases =>
    [
        typeof(ObtainTokens), typeof(RefreshAccess), typeof(VerifyToken),
        typeof(RegisterUser), typeof(ReadUsers), typeof(SaveUser), typeof(DeleteUser), typeof(EraseUser),
        typeof(ReadCategories), typeof(SaveCategory), typeof(DeleteCategory),
        typeof(ReadProducts), typeof(SaveProduct), typeof(DeleteProduct), typeof(RecommendProducts),
        typeof(ReadReviews), typeof(SaveReview), typeof(DeleteReview), typeof(EraseReviews),
        typeof(ReadOrders), typeof(CreateOrder), typeof(ChangeOrder),
        typeof(UnderstandCart), typeof(SuggestProducts),
        typeof(BuildReport), typeof(PrintReceipt), typeof(ForecastSales), typeof(TrainForecast),
        typeof(OpenCheckout), typeof(TakePayment),
        typeof(OrderBook), typeof(ReadDashboard), typeof(ReadDailySales), typeof(ReadCustomers),
    ];

    private static GateRules Rules(IServiceProvider provider, SmartSalesSettings settings, bool development)
    {
        var security = provider.GetRequiredService<SecuritySettings>();
        var cors = new CorsPolicy([.. settings.CorsOrigins, .. security.CorsOrigins])
        {
            Methods = "DELETE, GET, OPTIONS, PATCH, POST, PUT",
            RequestHeaders = "accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with, x-simulated-now",
            ExposedHeaders = "Content-Disposition", // The report page takes the file's name from it (contract 1.6).
            Credentials = true,
        };
        return new GateRules(new DjangoRestDialect(DjangoMessages.English), cors, new BodyReader(BodyLimits.Of(security)), development)
        {
            Module = Shop.Module,
        };
    }
}
