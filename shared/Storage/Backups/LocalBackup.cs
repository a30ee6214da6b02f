using System.Globalization;
using Mostrador.Kernel.Backups;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Refusals;
using Mostrador.Storage.Folder;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage.Backups;

/// <summary>
/// A copy of the data directory in <c>backups/…</c> beneath it: the documents of one instant, and every file that they name. It bears its
/// name only once it is whole and on disk.
/// </summary>
internal sealed class LocalBackup(StorageOptions options, IFileStore files, TimeProvider time) : IBackup, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <inheritdoc/>
    public async Task<BackupMade> Make(CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero, cancellation))
            throw new Refusal(new NotPossible("A backup is being made already."));
        try
        {
            return await Make(Path.Combine(Path.GetFullPath(options.DataDirectory), "backups"), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<BackupMade> Make(string backups, CancellationToken cancellation)
    {
        var name = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss.fff'Z'", CultureInfo.InvariantCulture);
        var unfinished = new StorageOptions(Path.Combine(backups, name + ".unfinished"));
        PrivateFolder.Make(backups);
        foreach (var left in Directory.EnumerateDirectories(backups, "*.unfinished"))
            Directory.Delete(left, recursive: true);
        PrivateFolder.Make(unfinished.DataDirectory);

        // A file is stored before the document that names it, and goes after it. What is copied before has what goes meanwhile, what is
        // copied after has what has come.
        await CopyFiles(unfinished, cancellation);
        await Task.Run(() => DocumentSnapshot.Write(options.DocumentsFile, unfinished.DocumentsFile), cancellation);
        var (count, bytes) = await CopyFiles(unfinished, cancellation);

        var finished = Path.Combine(backups, name);
        Directory.Move(unfinished.DataDirectory, finished);
        FolderSync.Flush(backups);
        return new BackupMade(finished, new FileInfo(new StorageOptions(finished).DocumentsFile).Length, count, bytes);
    }

    private Task<(int Count, long Bytes)> CopyFiles(StorageOptions target, CancellationToken cancellation) =>
        files is FolderFileStore folder ? folder.CopyTo(target.FilesDirectory, cancellation) : Task.FromResult((0, 0L));
}
