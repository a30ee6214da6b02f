using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Mostrador.App.Routes;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Settings;
using Mostrador.PointOfSale;
using Mostrador.PointOfSale.Access;

namespace Mostrador.App.Docs.PointOfSale;

/// <summary>What the documentation of the point of sale says beside what its doors and types say.</summary>
public sealed class PosDocs(RouteTable routes, BootstrapSettings bootstrap, IHostEnvironment environment)
{
    private const string Title = "Mostrador: point of sale";
    private static readonly DocsFolder Folder = new("PointOfSale");

    /// <summary>The document and its page.</summary>
    public ApiDocs Site { get; } = new(() => Describe(environment.IsDevelopment() ? bootstrap : null), Title, "/pos", routes);

    private static ApiDescription Describe(BootstrapSettings? development) => new()
    {
        Name = "pos",
        Title = Title,
        Introduction = Folder.Introduction + Development(development),
        BasePath = "/pos/api",
        Resources =
            ["auth", "users", "sessions", "suppliers", "customers", "products", "promotions", "orders", "chatbotusers", "analytics"],
        Levels =
        [
            new AccessLevel(PosAccess.Public, "everybody", NeedsToken: false),
            new AccessLevel(PosAccess.Staff, "every active user, whatever the role"),
            new AccessLevel(PosAccess.Managers, "administrators and owners (`ADMIN`, `OWNER`)", NeedsRole: true),
        ],
        TokenHelp = "The `access` token that `POST /auth/login` answers. It is good for a day.",
        Views = PosJson.Views.Options,
        Dialect = DjangoRestSchemas.Dialect,
        Errors = Folder.Errors,
        PathParameters = Folder.PathParameters,
        Examples = Examples(development),
        Notes = Folder.Notes,
    };

    private static ExampleBook Examples(BootstrapSettings? development)
    {
        var examples = Folder.Examples;
        if (development is { AdminEmail: { } email, HasDevelopmentPassword: true, AdminPassword: var password })
            examples.Prepend("auth-login", "post", "Development login", new JsonObject { ["email"] = email, ["password"] = password });
        return examples;
    }

    private static string Development(BootstrapSettings? development) => development switch
    {
        null => "",
        { AdminEmail: { } email, HasDevelopmentPassword: true, AdminPassword: var password } =>
            Folder.Text("development.md").Replace("{login}", $"`{email}` / `{password}`", StringComparison.Ordinal),
        _ => Folder.Text("development.md").Replace("{login}", "as set in `Bootstrap__AdminEmail`", StringComparison.Ordinal),
    };
}
