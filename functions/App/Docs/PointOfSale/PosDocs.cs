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
    public ApiDocs Site { get; } = new(() => Describe(Login(bootstrap, environment)), Title, "/pos", routes);

    private static ApiDescription Describe(DevelopmentLogin login) => new()
    {
        Name = "pos",
        Title = Title,
        Introduction = login.Introduction,
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
        Examples = login.Examples,
        Notes = Folder.Notes,
    };

    private static DevelopmentLogin Login(BootstrapSettings bootstrap, IHostEnvironment environment) =>
        new(Folder, environment.IsDevelopment() ? bootstrap : null)
        {
            Function = "auth-login",
            Field = "email",
            Setting = nameof(BootstrapSettings.AdminEmail),
        };
}
