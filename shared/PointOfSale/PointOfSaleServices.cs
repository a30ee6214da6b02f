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
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Analytics;
using Mostrador.PointOfSale.ChatBotUsers;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Imports;
using Mostrador.PointOfSale.Maintenance;
using Mostrador.PointOfSale.Orders;
using Mostrador.PointOfSale.Products;
using Mostrador.PointOfSale.Promotions;
using Mostrador.PointOfSale.Sessions;
using Mostrador.PointOfSale.Suppliers;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale;

/// <summary>The module's parts.</summary>
public static class PointOfSaleServices
{
    /// <summary>Every kind of document that the module stores.</summary>
    public static IReadOnlyList<DocumentType> DocumentTypes =>
    [
        User.Type, Session.Type, Supplier.Type, Customer.Type, PointsEntry.Type, CreditEntry.Type, Product.Type, Promotion.Type,
        Order.Type, ChatBotUser.Type, DaySummary.Days, SalesMonth.Type, DaySummary.Type,
    ];

    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddPointOfSale(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = PosSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<PosTokens>();
        services.AddSingleton<MonthlySalesMemory>();
        services.AddStartupTask<BootstrapAdministrator>();
        if (development)
            services.AddDevelopmentNotice("Point of sale", "/pos/api", "/pos/docs", bootstrap => bootstrap.AdminEmail);
        services.AddScoped<Shop>();
        services.AddScoped<IShopFigures, PosFigures>();
        services.AddGate<PosGate>(provider => Rules(provider, settings, development));
        services.AddScoped<IImports, PosImports>();
        foreach (var useCase in UseCases)
            services.AddScoped(useCase);
        return services;
    }

    private static IReadOnlyList<Type> UseCases =>
    [
        typeof(LogIn), typeof(RefreshAccess), typeof(ReadSessions), typeof(RevokeSession),
        typeof(SaveUser), typeof(ReadUsers), typeof(DeactivateUser),
        typeof(SaveSupplier), typeof(ReadSuppliers), typeof(DeleteSupplier),
        typeof(SaveCustomer), typeof(ReadCustomers), typeof(DeleteCustomer), typeof(EraseCustomer), typeof(ChangePoints), typeof(PayCredit),
        typeof(SaveProduct), typeof(ReadProducts), typeof(DeleteProduct), typeof(ReserveProduct), typeof(ProductViews),
        typeof(SavePromotion), typeof(ReadPromotions), typeof(DeletePromotion), typeof(ErasePromotions),
        typeof(CloseExpiredPromotions),
        typeof(CreateOrder), typeof(ReadOrders), typeof(PayOrder), typeof(CancelOrder),
        typeof(SaveChatBotUser), typeof(ReadChatBotUsers), typeof(DeleteChatBotUser),
        typeof(SalesBook), typeof(MonthlySales), typeof(ReportPeriod), typeof(SalesSummary), typeof(ProductRanking), typeof(LowStock),
        typeof(DeadInventory), typeof(CustomerSales), typeof(SalesVelocity), typeof(InventoryValuation),
    ];

    private static GateRules Rules(IServiceProvider provider, PosSettings settings, bool development)
    {
        var security = provider.GetRequiredService<SecuritySettings>();
        return new GateRules(
            new DjangoRestDialect(DjangoMessages.English),
            new CorsPolicy([.. settings.CorsOrigins, .. security.CorsOrigins]),
            new BodyReader(BodyLimits.Of(security)),
            development)
        {
            Module = Shop.Module,
        };
    }
}
