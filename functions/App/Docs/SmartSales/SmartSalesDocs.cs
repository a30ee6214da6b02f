using Microsoft.Extensions.Hosting;
using Mostrador.App.Routes;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Settings;
using Mostrador.SmartSales;

namespace Mostrador.App.Docs.SmartSales;

/// <summary>What the documentation of SmartSales365 says beside what its doors and types say.</summary>
public sealed class SmartSalesDocs(RouteTable routes, BootstrapSettings bootstrap, SmartSalesSettings settings, IHostEnvironment environment)
{
    private const string Title = "Mostrador: SmartSales365";
    private static readonly DocsFolder Folder = new("SmartSales");

    /// <summary>The document and its page.</summary>
    public ApiDocs Site { get; } = new(() => Describe(settings, Login(bootstrap, environment)), Title, "/smartsales", routes);

    private static ApiDescription Describe(SmartSalesSettings settings, DevelopmentLogin login) => new()
    {
        Name = "smartsales",
        Title = Title,
        Introduction = login.Introduction,
        BasePath = "/smartsales/api",
        Resources = ["token", "users", "products", "orders", "reports", "predictions"],
        Levels = [.. SmartSalesLevels.Of(settings)],
        TokenHelp = "The `access` token that `POST /token` answers. It is good for an hour.",
        Views = SmartSalesJson.Views.Options,
        Dialect = DjangoRestSchemas.Dialect,
        Errors = Folder.Errors,
        PathParameters = Folder.PathParameters,
        Examples = login.Examples,
        Notes = Folder.Notes,
    };

    private static DevelopmentLogin Login(BootstrapSettings bootstrap, IHostEnvironment environment) =>
        new(Folder, environment.IsDevelopment() ? bootstrap : null)
        {
            Function = "token-obtain",
            Field = "username",
            Setting = nameof(BootstrapSettings.AdminUsername),
        };
}
