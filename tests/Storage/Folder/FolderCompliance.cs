using Mostrador.Kernel.Files;
using Mostrador.Storage.Folder;
using Mostrador.Storage.Tests.Files;
using Mostrador.Storage.Tests.Sqlite;

namespace Mostrador.Storage.Tests.Folder;

public sealed class FolderCompliance : FileStoreCompliance
{
    private readonly DataFolder _folder = new();

    public override async Task DisposeAsync() => await _folder.DisposeAsync();

    protected override Task<IFileStore> Open() => Task.FromResult<IFileStore>(new FolderFileStore(_folder.Options, _folder.Time));
}
