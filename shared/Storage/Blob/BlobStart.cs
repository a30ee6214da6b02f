using Microsoft.Extensions.Hosting;

namespace Mostrador.Storage.Blob;

/// <summary>Opens the container before anything else starts, so that an app that cannot reach its files does not start.</summary>
internal sealed class BlobStart(BlobFileStore files) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => files.Open(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
