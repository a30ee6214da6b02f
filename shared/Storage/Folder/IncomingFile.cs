namespace Mostrador.Storage.Folder;

/// <summary>Something written whole and flushed to disk, not yet in its place. It is gone again unless it is moved there.</summary>
internal sealed class IncomingFile : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly string _path;
    private bool _isMoved;

    private IncomingFile(string path) => _path = path;

    /// <summary>Streams the content to disk.</summary>
    public static async Task<IncomingFile> Gather(string folder, Stream content, CancellationToken cancellation)
    {
        var incoming = new IncomingFile(Path.Combine(folder, Guid.CreateVersion7().ToString("N")));
        try
        {
            await using var file = new FileStream(incoming._path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
            await content.CopyToAsync(file, BufferSize, cancellation);
            file.Flush(flushToDisk: true);
            return incoming;
        }
        catch
        {
            await incoming.DisposeAsync();
            throw;
        }
    }

    /// <summary>Moves it to its place in one step, for good.</summary>
    public void MoveTo(string path)
    {
        File.Move(_path, path, overwrite: true);
        _isMoved = true;
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    public ValueTask DisposeAsync()
    {
        if (!_isMoved)
            File.Delete(_path);
        return ValueTask.CompletedTask;
    }
}
