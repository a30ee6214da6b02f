using Microsoft.Extensions.Hosting;

namespace Mostrador.Storage.Cosmos;

/// <summary>Opens the container before anything else starts, so that an app that cannot reach its documents does not start.</summary>
internal sealed class CosmosStart(CosmosDocumentEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.Open(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
