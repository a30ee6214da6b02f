using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Backups;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Settings;
using Mostrador.Storage.Backups;
using Mostrador.Storage.Blob;
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
    private const string Blob = "blob";
    private const string Outbox = "outbox";
    private const string ServiceBus = "servicebus";

    /// <summary>Whether messages are left to Service Bus: then nobody in this process delivers them.</summary>
    public static bool UsesServiceBus(IConfiguration configuration) => configuration["Storage:Queue"]?.Trim() == ServiceBus;

    /// <summary>Adds the document store, its outbox where this process delivers messages itself, and the file store.</summary>
    /// <exception cref="StartupException">A setting names a store that this build does not have, or lacks what that store needs.</exception>
    public static IServiceCollection AddStores(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Storage", development);
        services.AddSingleton(new StorageOptions(settings.Text("DataDirectory", ".data")));
        var inCloud = InAzureFunctions(configuration) && !development;
        var documents = Choice(settings, "Documents", inCloud ? Cosmos : Sqlite, Sqlite, Cosmos);
        var queue = Choice(settings, "Queue", inCloud ? ServiceBus : Outbox, Outbox, ServiceBus);
        if (documents == Cosmos)
            services.AddCosmos(CosmosOptions.Read(settings, configuration), queue);
        else if (queue == Outbox)
            services.AddSqlite();
        else
            throw new StartupException($"Only messages in Cosmos DB reach Service Bus: with {settings.NameOf("Queue")}={ServiceBus}, {settings.NameOf("Documents")} must be {Cosmos}.");
        if (Choice(settings, "Files", inCloud ? Blob : Folder, Folder, Blob) == Blob)
            services.AddBlobs(BlobOptions.Read(settings));
        else
            services.AddSingleton<IFileStore, FolderFileStore>();
        return services;
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteDocumentEngine>();
        services.AddSingleton<IDocumentEngine>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IStoreFigures>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IBackup, LocalBackup>();
    }

    // With Service Bus there is no outbox to ask: the change feed delivers the messages.
    private static void AddCosmos(this IServiceCollection services, CosmosOptions options, string queue)
    {
        if (queue == Outbox)
            services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<CosmosDocumentEngine>());
        else
            options = options with { MessageLife = CosmosOptions.MessageLifeOnFeed };
        services.AddSingleton(options);
        services.AddSingleton<CosmosDocumentEngine>();
        services.AddSingleton<IDocumentEngine>(provider => provider.GetRequiredService<CosmosDocumentEngine>());
        services.AddSingleton<IStoreFigures>(provider => provider.GetRequiredService<CosmosDocumentEngine>());
        services.AddStartupTask<CosmosStart>();
    }

    private static void AddBlobs(this IServiceCollection services, BlobOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<BlobFileStore>();
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<BlobFileStore>());
        services.AddHostedService<BlobStart>();
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
