using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Throttling;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Imports;
using Mostrador.Stockly.Invoices;
using Mostrador.Stockly.Invoices.Logos;
using Mostrador.Stockly.Maintenance;
using Mostrador.Stockly.Pictures;
using Mostrador.Stockly.Purchases;
using Mostrador.Stockly.Repairs;
using Mostrador.Stockly.Reports;
using Mostrador.Stockly.Sales;
using Mostrador.Stockly.Serials;
using Mostrador.Stockly.Turnover;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly;

/// <summary>The module's parts.</summary>
public static class StocklyServices
{
    /// <summary>Every kind of document that the module stores.</summary>
    public static IReadOnlyList<DocumentType> DocumentTypes =>
    [
        User.Type, Session.Type, Company.Type, Membership.Type, Invitation.Type,
        Category.Type, Product.Type, ProductAttributes.Type, StockLog.Type,
        Purchase.Type, Sale.Type, Warranty.Type, ServiceRecord.Type, DaySums.Days, DaySums.Type,
        Invoice.Type, InvoiceDay.Type,
    ];

    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddStockly(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = StocklySettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<StocklyTokens>();
        if (development)
            services.AddDevelopmentNotice("Stockly", "/stockly/api/v1", "/stockly/docs");
        services.AddScoped<Registry>();
        services.AddScoped<IShopFigures, StocklyFigures>();
        services.AddScoped<Books>();
        services.AddSingleton(new ModuleFiles(Books.Module, [.. PictureStore.Folders, InvoiceFiles.Folder], settings.JwtSigningKey));
        services.AddSingleton<PictureStore>();
        services.AddSingleton<InvoiceFiles>();
        services.AddSingleton<LogoReader>();
        services.AddSingleton(_ => new WebPictures(PublicNetwork.Holds));
        services.AddSerialReading(OcrSettings.Read(configuration, development));
        services.AddSingleton(provider => new StocklyRules(Rules(provider, settings, development)));
        services.AddGate<StocklyGate>(provider => provider.GetRequiredService<StocklyRules>().Gate);
        services.AddScoped<IImports, StocklyImports>();
        foreach (var useCase in UseCases)
            services.AddScoped(useCase);
        return services;
    }

    private static IReadOnlyList<Type> UseCases =>
    [
        typeof(RegisterAccount), typeof(EnrolMember), typeof(LogIn), typeof(RefreshAccess), typeof(LogOut), typeof(ChangePassword),
        typeof(ChangeProfile), typeof(ReadOwnCompanies), typeof(SwitchCompany),
        typeof(SaveCompany), typeof(ReadCompany), typeof(ManageMember),
        typeof(CreateInvitation), typeof(ReadInvitations), typeof(WithdrawInvitation),
        typeof(ReadCategories), typeof(SaveCategory), typeof(DeleteCategory),
        typeof(ProductViews), typeof(ReadProducts), typeof(SaveProduct), typeof(DeleteProduct), typeof(ReadStock), typeof(ChangeStock),
        typeof(ReadAttributes), typeof(SaveAttribute), typeof(DeleteAttribute),
        typeof(CreatePurchase), typeof(ReadPurchases), typeof(ChangePurchase), typeof(DeletePurchase), typeof(PurchaseStatistics),
        typeof(CreateSale), typeof(ReadSales), typeof(ChangeSale), typeof(DeleteSale), typeof(SalesStatistics), typeof(SaleViews),
        typeof(ReadWarranties), typeof(TradeBook), typeof(ReadTurnover),
        typeof(CreateService), typeof(ReadServices), typeof(ChangeServiceStatus), typeof(ServicePhotos), typeof(ServiceViews),
        typeof(CostRevenueReport),
        typeof(CreateInvoice), typeof(ReadInvoices), typeof(DraftInvoices), typeof(ChangeInvoice), typeof(EditInvoiceLines),
        typeof(PrintInvoice), typeof(InvoiceStatistics),
        typeof(ClearSessions),
    ];

    private static GateRules Rules(IServiceProvider provider, StocklySettings settings, bool development)
    {
        var security = provider.GetRequiredService<SecuritySettings>();
        var cors = new CorsPolicy([.. settings.CorsOrigins, .. security.CorsOrigins])
        {
            Methods = "GET, POST, PUT, DELETE, PATCH, OPTIONS",
            RequestHeaders = "Content-Type, Authorization, X-Requested-With",
            Credentials = true,
        };
        var bodies = new BodyReader(new BodyLimits(settings.MaxJsonBytes, settings.MaxFileBytes, security.MaxUploadBytes));
        var requests = new RequestLimit(settings.RateLimitMax, settings.RateLimitWindow, provider.GetRequiredService<TimeProvider>());
        return new GateRules(new StocklyDialect(), cors, bodies, development, requests) { Module = Books.Module };
    }

    // One for all requests, because it counts them.
    private sealed record StocklyRules(GateRules Gate) : IDisposable
    {
        public void Dispose() => Gate.Requests?.Dispose();
    }
}
