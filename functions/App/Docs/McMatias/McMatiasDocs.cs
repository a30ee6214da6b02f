using Microsoft.Extensions.Hosting;
using Mostrador.App.Routes;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Settings;
using Mostrador.McMatias;

namespace Mostrador.App.Docs.McMatias;

/// <summary>What the documentation of MCMatias says beside what its doors and types say.</summary>
public sealed class McMatiasDocs(RouteTable routes, BootstrapSettings bootstrap, IHostEnvironment environment)
{
    // As the published document calls it (contract 4.13).
    private const string Title = "MCMatias API";
    private static readonly DocsFolder Folder = new("McMatias");

    /// <summary>The document and its page.</summary>
    public ApiDocs Site { get; } = new(() => Describe(Login(bootstrap, environment)), Title, "/mcmatias", routes);

    private static ApiDescription Describe(DevelopmentLogin login) => new()
    {
        Name = "mcmatias",
        Title = Title,
        Version = "1.0.0",
        Introduction = login.Introduction,
        BasePath = "/mcmatias/api",
        Resources =
        [
            "token", "perfil", "roles", "sucursales", "usuarios", "clientes", "categorias", "productos", "inventario", "ventas",
            "detalle_ventas", "servicios_tecnicos", "schema",
        ],
        Levels = McMatiasLevels.All,
        TokenHelp = "The `access` token that `POST /token` answers. It is good for an hour.",
        Views = McMatiasJson.Views.Options,
        Dialect = DjangoRestSchemas.Dialect,
        Keys = KeySentences.Spanish,
        PathParameters = Folder.PathParameters,
        Examples = login.Examples,
        Notes = Folder.Notes,
    };

    private static DevelopmentLogin Login(BootstrapSettings bootstrap, IHostEnvironment environment) =>
        new(Folder, environment.IsDevelopment() ? bootstrap : null)
        {
            Function = "token-obtain",
            Field = "correo_electronico",
            Setting = nameof(BootstrapSettings.AdminEmail),
        };
}
