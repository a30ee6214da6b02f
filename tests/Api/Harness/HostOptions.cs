using Microsoft.Extensions.DependencyInjection;

namespace Mostrador.Api.Tests;

/// What a test makes different about the host it starts.
public sealed class HostOptions
{
    /// Settings by name (`Section__Name`), on top of a plain development environment.
    public Dictionary<string, string?> Settings { get; } = [];

    /// The clock of the host; null = the real one.
    public TimeProvider? Time { get; set; }

    /// A folder that outlives the host, to start another one on the same data; null = a fresh one that goes with the host.
    public string? DataFolder { get; set; }

    /// Whether the host stands on Cosmos DB; otherwise on SQLite.
    public bool OnCosmos { get; set; } = TestStore.IsCosmos;

    /// What stands between the host and Cosmos DB.
    public Func<HttpMessageHandler, HttpMessageHandler>? CosmosTransport { get; set; }

    /// Called last on the services.
    public Action<IServiceCollection>? Services { get; set; }
}
