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

    /// <summary>The document and its page.</summary>
    public ApiDocs Site { get; } = new(() => Describe(environment.IsDevelopment() ? bootstrap : null), Title, "/pos", routes);

    private static ApiDescription Describe(BootstrapSettings? development) => new()
    {
        Name = "pos",
        Title = Title,
        Introduction = Resources.Text("PointOfSale.introduction.md") + Development(development),
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
        Errors = Resources.Json("PointOfSale.errors.json").ToDictionary(error => error.Key, error => error.Value!.AsObject()),
        PathParameters = Resources.Json("PointOfSale.path-parameters.json").ToDictionary(one => one.Key, one => one.Value!.AsObject()),
        Examples = Examples(development),
        Notes = Resources.Json("PointOfSale.notes.json"),
    };

    private static ExampleBook Examples(BootstrapSettings? development)
    {
        var examples = ExampleBook.Embedded(typeof(PosDocs).Assembly, "Mostrador.App.Docs.PointOfSale.Examples");
        if (development is { AdminEmail: { } email, HasDevelopmentPassword: true, AdminPassword: var password })
            examples.Prepend("auth-login", "post", "Development login", new JsonObject { ["email"] = email, ["password"] = password });
        return examples;
    }

    private static string Development(BootstrapSettings? development) => development switch
    {
        null => "",
        { AdminEmail: { } email, HasDevelopmentPassword: true, AdminPassword: var password } =>
            Resources.Text("PointOfSale.development.md").Replace("{login}", $"`{email}` / `{password}`", StringComparison.Ordinal),
        _ => Resources.Text("PointOfSale.development.md").Replace("{login}", "as set in `Bootstrap__AdminEmail`", StringComparison.Ordinal),
    };
}
