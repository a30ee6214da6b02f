using Mostrador.Kernel.Hosting;

namespace Mostrador.Storage.Cosmos;

/// <summary>Opens the container before anything else starts, so that an app that cannot reach its documents does not start.</summary>
internal sealed class CosmosStart(CosmosDocumentEngine engine) : IStartupTask
{
    public Task Run(CancellationToken cancellation) => engine.Open(cancellation);
}
