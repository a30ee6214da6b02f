using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Settings;
using Mostrador.Storage.Folder;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage;

/// <summary>Chooses the stores by the settings of section <c>Storage</c>.</summary>
public static class StorageServices
{
    private const string Sqlite = "sqlite";
    private const string Folder = "folder";

    /// <summary>Adds the document store with its outbox, and the file store.</summary>
    /// <exception cref="StartupException">A setting names a store that this build does not have.</exception>
    public static IServiceCollection AddStores(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Storage", development);
        Expect(settings, "Documents", Sqlite);
        Expect(settings, "Files", Folder);
        services.AddSingleton(new StorageOptions(settings.Text("DataDirectory", ".data")));
        services.AddSingleton<SqliteDocumentEngine>();
        services.AddSingleton<IDocumentEngine>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IFileStore, FolderFileStore>();
        return services;
    }

    private static void Expect(SettingsReader settings, string name, string store)
    {
        if (settings.Text(name, store) != store)
            throw new StartupException($"The setting {settings.NameOf(name)} must be {store}.");
    }
}
