using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Settings;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage;

/// <summary>Chooses the stores by the settings of section <c>Storage</c>.</summary>
public static class StorageServices
{
    private const string Sqlite = "sqlite";

    /// <summary>Adds the document store and its outbox.</summary>
    /// <exception cref="StartupException">A setting names a store that this build does not have.</exception>
    public static IServiceCollection AddStores(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Storage", development);
        if (settings.Text("Documents", Sqlite) != Sqlite)
            throw new StartupException($"The setting {settings.NameOf("Documents")} must be {Sqlite}.");
        services.AddSingleton(new StorageOptions(settings.Text("DataDirectory", ".data")));
        services.AddSingleton<SqliteDocumentEngine>();
        services.AddSingleton<IDocumentEngine>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<SqliteDocumentEngine>());
        return services;
    }
}
