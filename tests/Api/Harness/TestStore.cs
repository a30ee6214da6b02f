using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.CosmosEmulator;

namespace Mostrador.Api.Tests;

/// The store that the suite runs on: SQLite, or with MOSTRADOR_STORE=cosmos the emulator of Cosmos DB.
internal static class TestStore
{
    public static bool IsCosmos { get; } = Environment.GetEnvironmentVariable("MOSTRADOR_STORE") == "cosmos";

    public static void Choose(Dictionary<string, string?> settings)
    {
        settings["Storage__Documents"] = "cosmos";
        settings["Storage__CosmosEndpoint"] = EmulatorProcess.Address.ToString();
        settings["Storage__CosmosKey"] = CosmosTestAccount.Key;
    }

    /// Each data folder has a database of its own, so that hosts share data here exactly where they do on SQLite.
    public static CosmosOptions CosmosFor(string folder, HostOptions options) =>
        CosmosTestAccount.Options(Path.GetFileName(folder), options.CosmosTransport);

    /// The engine of a host, for tests that put something before it.
    public static IDocumentEngine EngineOf(IServiceProvider services) =>
        services.GetService<CosmosDocumentEngine>() is { } cosmos ? cosmos : services.GetRequiredService<SqliteDocumentEngine>();
}
