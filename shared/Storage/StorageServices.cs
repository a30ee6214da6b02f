using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Settings;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Folder;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage;

/// <summary>Chooses the stores by the settings of section <c>Storage</c>.</summary>
public static class StorageServices
{
    private const string Sqlite = "sqlite";
    private const string Cosmos = "cosmos";
    private const string Folder = "folder";

    /// <summary>Adds the document store, its outbox where this process delivers messages itself, and the file store.</summary>
    /// <exception cref="StartupException">A setting names a store that this build does not have, or lacks what that store needs.</exception>
    public static IServiceCollection AddStores(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Storage", development);
        services.AddSingleton(new StorageOptions(settings.Text("DataDirectory", ".data")));
        if (Choice(settings, "Documents", InAzureFunctions(configuration) && !development ? Cosmos : Sqlite, Sqlite, Cosmos) == Cosmos)
            services.AddCosmos(CosmosOptions.Read(settings, configuration));
        else
            services.AddSqlite();
        Choice(settings, "Files", Folder, Folder);
        services.AddSingleton<IFileStore, FolderFileStore>();
        return services;
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteDocumentEngine>();
        services.AddSingleton<IDocumentEngine>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
    }

    // Without an outbox: there the change feed delivers the messages.
    private static void AddCosmos(this IServiceCollection services, CosmosOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<CosmosDocumentEngine>();
        services.AddSingleton<IDocumentEngine>(provider => provider.GetRequiredService<CosmosDocumentEngine>());
        services.AddStartupTask<CosmosStart>();
    }

    // App Service and Azure Functions name the app to itself.
    private static bool InAzureFunctions(IConfiguration configuration) => configuration["WEBSITE_SITE_NAME"] is { Length: > 0 };

    private static string Choice(SettingsReader settings, string name, string fallback, params IReadOnlyList<string> stores)
    {
        var chosen = settings.Text(name, fallback);
        return stores.Contains(chosen)
            ? chosen
            : throw new StartupException($"The setting {settings.NameOf(name)} must be {string.Join(" or ", stores)}.");
    }
}
