using Mostrador.Kernel.Files;

namespace Mostrador.Storage.Folder;

/// <summary>
/// Stored files in a folder. A file is two: the content, under a name that is used once, and a small card that says which
/// content it is. Putting the card in place is the moment at which the file is stored.
/// </summary>
public sealed class FolderFileStore : IFileStore
{
    /// <summary>Reading a card and opening its content are two steps; a save in between makes the reader look again.</summary>
    private const int MostLooks = 10;

    private readonly FolderPaths _paths;
    private readonly TimeProvider _time;

    /// <summary>Saves and deletions of one name take turns. Fixed in number, so memory is bounded.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Opens the folder, makes it where there is none, and clears away what an interrupted process was writing.</summary>
    /// <exception cref="StorageException">The folder cannot be used.</exception>
    public FolderFileStore(StorageOptions options, TimeProvider time)
    {
        _paths = new FolderPaths(options.FilesDirectory);
        _time = time;
        try
        {
            PrivateFolder.Make(options.DataDirectory);
            Directory.CreateDirectory(_paths.Incoming);
            foreach (var left in Directory.EnumerateFiles(_paths.Incoming))
                File.Delete(left);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The folder for files '{options.FilesDirectory}' cannot be written: "
                + "correct its permissions or choose another data directory.", fault);
        }
    }

    /// <inheritdoc/>
    public async Task Save(string name, Stream content, string contentType, CancellationToken cancellation)
    {
        if (!_paths.IsInside(name))
            throw new ArgumentException("A file store was given a name that is none.", nameof(name));
        await using var incoming = await IncomingFile.Gather(_paths.Incoming, content, cancellation);
        var card = new FileCard(Guid.CreateVersion7(), contentType, _time.GetUtcNow());
        using var cardContent = new MemoryStream(card.ToJson());
        await using var incomingCard = await IncomingFile.Gather(_paths.Incoming, cardContent, cancellation);
        await InTurn(name, () =>
        {
            var replaced = ReadCard(name);
            _paths.MakeFolders(name);
            incoming.MoveTo(_paths.Content(name, card.Content));
            incomingCard.MoveTo(_paths.Card(name));
            if (replaced is not null)
                File.Delete(_paths.Content(name, replaced.Content));
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<StoredFile?> Open(string name, CancellationToken cancellation) =>
        Task.FromResult(_paths.IsInside(name) ? Find(name) : null);

    /// <inheritdoc/>
    public async Task Delete(string name, CancellationToken cancellation)
    {
        if (!_paths.IsInside(name))
            return;
        await InTurn(name, () =>
        {
            if (ReadCard(name) is not { } card)
                return;
            File.Delete(_paths.Card(name));
            FolderSync.Flush(Path.GetDirectoryName(_paths.Card(name))!);
            File.Delete(_paths.Content(name, card.Content));
        }, cancellation);
    }

    /// <summary>Copies every file that is not yet there as it is here, and returns when all are on disk.</summary>
    /// <param name="folder">Where such a store can be opened afterwards.</param>
    /// <param name="cancellation">Ends it after a file.</param>
    /// <returns>How many files are there, and their size.</returns>
    internal async Task<(int Count, long Bytes)> CopyTo(string folder, CancellationToken cancellation)
    {
        var copies = new FolderPaths(folder);
        var (count, bytes) = (0, 0L);
        Directory.CreateDirectory(folder);
        foreach (var name in _paths.Names().ToList())
        {
            await InTurn(name, () =>
            {
                if (ReadCard(name) is not { } card)
                    return;
                copies.MakeFolders(name);
                FolderSync.Copy(_paths.Content(name, card.Content), copies.Content(name, card.Content));
                FolderSync.Copy(_paths.Card(name), copies.Card(name));
                count++;
                bytes += new FileInfo(copies.Content(name, card.Content)).Length;
            }, cancellation);
        }

        return (count, bytes);
    }

    private StoredFile? Find(string name)
    {
        for (var look = 1; look <= MostLooks; look++)
        {
            if (ReadCard(name) is not { } card)
                return null;
            if (OpenContent(_paths.Content(name, card.Content)) is { } content)
                return new StoredFile(content, card.ContentType, content.Length, card.Content.ToString("N"), card.StoredAt);
        }

        throw new StorageException($"The content of the stored file '{name}' is missing: restore it from a backup.");
    }

    /// <summary>Null when it was replaced or deleted since its card was read.</summary>
    private static FileStream? OpenContent(string path)
    {
        try
        {
            return FolderPaths.IsLink(path)
                ? null
                : new FileStream(path, new FileStreamOptions
                {
                    Share = FileShare.Read | FileShare.Delete,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                });
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private FileCard? ReadCard(string name)
    {
        try
        {
            return FileCard.Parse(name, File.ReadAllBytes(_paths.Card(name)));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task InTurn(string name, Action work, CancellationToken cancellation)
    {
        var turn = _turns[(uint)name.GetHashCode(StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            work();
        }
        finally
        {
            turn.Release();
        }
    }
}
