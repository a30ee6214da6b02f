using System.Text.Json.Nodes;
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
    public ApiDocs Site { get; } = new(() => Describe(settings, environment.IsDevelopment() ? bootstrap : null), Title, "/smartsales", routes);

    private static ApiDescription Describe(SmartSalesSettings settings, BootstrapSettings? development) => new()
    {
        Name = "smartsales",
        Title = Title,
        Introduction = Folder.Introduction + Development(development),
        BasePath = "/smartsales/api",
        Resources = ["token", "users", "products", "orders", "reports", "predictions"],
        Levels = [.. SmartSalesLevels.Of(settings)],
        TokenHelp = "The `access` token that `POST /token` answers. It is good for an hour.",
        Views = SmartSalesJson.Views.Options,
        Dialect = DjangoRestSchemas.Dialect,
        Errors = Folder.Errors,
        PathParameters = Folder.PathParameters,
        Examples = Examples(development),
        Notes = Folder.Notes,
    };

    private static ExampleBook Examples(BootstrapSettings? development)
    {
        var examples = Folder.Examples;
        if (development is { AdminUsername: { } username, HasDevelopmentPassword: true, AdminPassword: var password })
            examples.Prepend("token-obtain", "post", "Development login", new JsonObject { ["username"] = username, ["password"] = password });
        return examples;
    }

    private static string Development(BootstrapSettings? development) => development switch
    {
        null => "",
        { AdminUsername: { } username, HasDevelopmentPassword: true, AdminPassword: var password } =>
            Folder.Text("development.md").Replace("{login}", $"`{username}` / `{password}`", StringComparison.Ordinal),
        _ => Folder.Text("development.md").Replace("{login}", "as set in `Bootstrap__AdminUsername`", StringComparison.Ordinal),
    };
}
