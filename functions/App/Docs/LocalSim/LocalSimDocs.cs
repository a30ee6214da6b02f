using Microsoft.Extensions.Hosting;
using Mostrador.App.Routes;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Settings;
using Mostrador.LocalSim;

namespace Mostrador.App.Docs.LocalSim;

/// <summary>What the documentation of Local SIM says beside what its doors and types say.</summary>
public sealed class LocalSimDocs(RouteTable routes, BootstrapSettings bootstrap, IHostEnvironment environment)
{
    private const string Title = "Mostrador: Local SIM Colombia";
    private static readonly DocsFolder Folder = new("LocalSim");

    /// <summary>The document and its page.</summary>
    public ApiDocs Site { get; } = new(() => Describe(Login(bootstrap, environment)), Title, "/localsim", routes);

    private static ApiDescription Describe(DevelopmentLogin login) => new()
    {
        Name = "localsim",
        Title = Title,
        Introduction = login.Introduction,
        BasePath = "/localsim/api",
        Resources = ["auth", "turnos", "sales", "sims", "winred", "devoluciones", "dashboard", "products", "users", "roles"],
        Levels = [.. LocalSimLevels.All],
        TokenHelp = "The `access_token` that `POST /auth/login` answers. It is good for eight hours.",
        Views = LocalSimJson.Views.Options,
        Dialect = FastApiSchemas.Dialect,
        Keys = KeySentences.Spanish,
        PathParameters = Folder.PathParameters,
        Examples = login.Examples,
        Notes = Folder.Notes,
    };

    private static DevelopmentLogin Login(BootstrapSettings bootstrap, IHostEnvironment environment) =>
        new(Folder, environment.IsDevelopment() ? bootstrap : null)
        {
            Function = "auth-login",
            Field = "username",
            Setting = nameof(BootstrapSettings.AdminUsername),
        };
}
