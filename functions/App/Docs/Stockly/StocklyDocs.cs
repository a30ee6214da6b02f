using Microsoft.Extensions.Hosting;
using Mostrador.App.Routes;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly;

namespace Mostrador.App.Docs.Stockly;

/// <summary>What the documentation of Stockly says beside what its doors and types say.</summary>
public sealed class StocklyDocs(RouteTable routes, IHostEnvironment environment)
{
    private const string Title = "Mostrador: Stockly";
    private static readonly DocsFolder Folder = new("Stockly");

    /// <summary>The document and its page.</summary>
    public ApiDocs Site { get; } = new(() => Describe(environment.IsDevelopment()), Title, "/stockly", routes);

    private static ApiDescription Describe(bool development) => new()
    {
        Name = "stockly",
        Title = Title,
        Introduction = Folder.Introduction + (development ? Folder.Text("development.md") : ""),
        BasePath = "/stockly/api/v1",
        Resources =
        [
            "auth", "users", "companies", "invitations", "categories", "products", "purchases", "sales", "invoices", "warranties",
            "services", "reports",
        ],
        Levels = [.. StocklyLevels.All],
        TokenHelp = "The `access_token` that `POST /auth/register` and `POST /auth/login` answer. It is good for a quarter of an hour.",
        Views = StocklyJson.Views.Options,
        Dialect = StocklySchemas.Dialect,
        PathParameters = Folder.PathParameters,
        Examples = Folder.Examples,
        Notes = Folder.Notes,
    };
}
