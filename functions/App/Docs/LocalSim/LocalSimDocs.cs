using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Mostrador.App.Routes;
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
    public ApiDocs Site { get; } = new(() => Describe(environment.IsDevelopment() ? bootstrap : null), Title, "/localsim", routes);

    private static ApiDescription Describe(BootstrapSettings? development) => new()
    {
        Name = "localsim",
        Title = Title,
        Introduction = Folder.Introduction + Development(development),
        BasePath = "/localsim/api",
        Resources = ["auth", "turnos", "sales", "sims", "winred", "devoluciones", "dashboard", "products", "users", "roles"],
        Levels = [.. LocalSimLevels.All],
        TokenHelp = "The `access_token` that `POST /auth/login` answers. It is good for eight hours.",
        Views = LocalSimJson.Views.Options,
        Dialect = FastApiSchemas.Dialect,
        PathParameters = Folder.PathParameters,
        Examples = Examples(development),
        Notes = Folder.Notes,
    };

    private static ExampleBook Examples(BootstrapSettings? development)
    {
        var examples = Folder.Examples;
        if (development is { AdminUsername: { } username, HasDevelopmentPassword: true, AdminPassword: var password })
            examples.Prepend("auth-login", "post", "Development login", new JsonObject { ["username"] = username, ["password"] = password });
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
