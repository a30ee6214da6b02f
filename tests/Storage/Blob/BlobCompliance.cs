using Mostrador.Kernel.Files;
using Mostrador.Storage.Blob;
using Mostrador.Storage.Tests.Azurite;
using Mostrador.Storage.Tests.Files;
using Mostrador.Storage.Tests.Skipping;

namespace Mostrador.Storage.Tests.Blob;

[NeedsNode]
public sealed class BlobCompliance : FileStoreCompliance
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override async Task<IFileStore> Open()
    {
        var store = new BlobFileStore(AzuriteProcess.Options());
        await store.Open(CancellationToken.None);
        return store;
    }
}
