using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Imports;
using Mostrador.McMatias.Listing;
using Mostrador.McMatias.Pictures;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Repairs;
using Mostrador.McMatias.Roles;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Stock;
using Mostrador.McMatias.Tokens;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias;

/// <summary>The module's parts.</summary>
public static class McMatiasServices
{
    /// <summary>Every kind of document that the module stores.</summary>
    public static IReadOnlyList<DocumentType> DocumentTypes =>
    [
        Role.Type, Branch.Type, Category.Type, User.Type,
        Customer.Type, Product.Type,
        StockLevel.Type, Clearance.Type, Sale.Type, SaleLine.Type,
        Repair.Type,
    ];

    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddMcMatias(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = McMatiasSettings.Read(configuration, development);
        services.AddSingleton(settings);
        services.AddSingleton<McMatiasTokens>();
        services.AddStartupTask<Foundation>();
        if (development)
            services.AddDevelopmentNotice("MCMatias", "/mcmatias/api", "/mcmatias/docs", bootstrap => bootstrap.AdminEmail);
        services.AddSingleton(new ModuleFiles(Shop.Module, PictureStore.Folders, settings.JwtSigningKey));
        services.AddSingleton<PictureStore>();
        services.AddScoped<Shop>();
        services.AddScoped<IShopFigures, McMatiasFigures>();
        services.AddScoped<Lists>();
        services.AddGate<McMatiasGate>(provider => Rules(provider, settings, development));
        services.AddScoped<IImports, McMatiasImports>();
        foreach (var useCase in UseCases)
            services.AddScoped(useCase);
        return services;
    }

    private static IReadOnlyList<Type> UseCases =>
    [
        typeof(ObtainTokens), typeof(RefreshAccess),
        typeof(ReadRoles), typeof(SaveRole), typeof(DeleteRole),
        typeof(ReadBranches), typeof(SaveBranch), typeof(DeleteBranch),
        typeof(ReadCategories), typeof(SaveCategory), typeof(DeleteCategory),
        typeof(ReadUsers), typeof(SaveUser), typeof(DeleteUser), typeof(ReadProfile), typeof(ChangeProfile),
        typeof(ReadCustomers), typeof(SaveCustomer), typeof(DeleteCustomer),
        typeof(ProductViews), typeof(ReadProducts), typeof(SaveProduct), typeof(DeleteProduct),
        typeof(ReadStock), typeof(SaveStock), typeof(DeleteStock), typeof(ClearStock),
        typeof(ReadSales), typeof(SaveSale), typeof(AnnulSale), typeof(DeleteSale),
        typeof(ReadSaleLines), typeof(AddSaleLine), typeof(ChangeSaleLine), typeof(DeleteSaleLine),
        typeof(RepairViews), typeof(ReadRepairs), typeof(SaveRepair), typeof(DeleteRepair),
    ];

    private static GateRules Rules(IServiceProvider provider, McMatiasSettings settings, bool development)
    {
        var security = provider.GetRequiredService<SecuritySettings>();

        // A picture that is too large is an error of its field, among others: here the whole body alone is limited (contract 4.8).
        var bodies = new BodyReader(BodyLimits.Of(security) with { FileBytes = security.MaxUploadBytes });
        return new GateRules(
            new DjangoRestDialect(DjangoMessages.Spanish), new CorsPolicy([.. settings.CorsOrigins, .. security.CorsOrigins]), bodies, development)
        {
            Module = Shop.Module,
        };
    }
}
