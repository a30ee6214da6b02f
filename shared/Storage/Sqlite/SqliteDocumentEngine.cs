using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Documents in one SQLite file: one thread writes, in groups that share their flush to disk; readers run beside it and see
/// every commit that was acknowledged.
/// </summary>
public sealed class SqliteDocumentEngine : IDocumentEngine, IOutbox, IStoreFigures, IAsyncDisposable
{
    private readonly DirectoryLock _lock;
    private readonly SqliteConnection _writing;
    private readonly ReaderPool _readers;
    private readonly LogCopier _log;
    private readonly Writer _writer;
    private readonly DocumentTables _tables;
    private readonly TimeProvider _time;
    private readonly string _file;
    private readonly DocumentCache _cache = new();
    private bool _isClosed;

    private readonly Arrivals _arrivals = new();

    /// <summary>Opens the store, makes it where there is none, and brings its tables and indexes to what the catalog says.</summary>
    /// <exception cref="StorageException">The data directory cannot be used; the message says why and what to do.</exception>
    public SqliteDocumentEngine(StorageOptions options, DocumentCatalog catalog, TimeProvider time)
    {
        (_time, _file) = (time, options.DocumentsFile);
        _tables = new DocumentTables(catalog, options.HasIndexes);
        _lock = DirectoryLock.Take(Path.GetFullPath(options.DataDirectory));
        try
        {
            _writing = DocumentFile.OpenWriter(options.DocumentsFile, _tables);
            _readers = new ReaderPool(options.DocumentsFile);
            var etags = new ETagSequence(_writing);
            var groups = new GroupCommit(_writing, new OperationRunner(_writing, _tables, etags), etags, _cache, time);
            if (DocumentReader.Oldest(_writing, _tables.Of(OutboxMessage.Type), 1).Count > 0)
                _arrivals.Tell();
            _log = new LogCopier(_writing, DocumentFile.OpenCopier(options.DocumentsFile));
            _writer = new Writer(groups, new Purge(_writing, _tables, time), _log);
        }
        catch
        {
            _log?.Dispose();
            _readers?.Dispose();
            _writing?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isClosed, this);
        var place = new DocumentCache.Place(partition.Key, id);
        if (_cache.TryGet(place, Now, out var known))
            return new(known);
        return _readers.TryTake(out var connection)
            ? new(ReadAndGiveBack(connection, place))
            : ReadLater(place, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new List<StoredDocument>(ids.Count);
        var missing = new List<DocumentCache.Place>(ids.Count);
        foreach (var id in ids)
        {
            var place = new DocumentCache.Place(partition.Key, id);
            if (!_cache.TryGet(place, Now, out var known))
                missing.Add(place);
            else if (known is { } document)
                found.Add(document);
        }

        return missing.Count == 0
            ? Task.FromResult<IReadOnlyList<StoredDocument>>(found)
            : Borrow<IReadOnlyList<StoredDocument>>(connection => ReadTogether(connection, missing, found), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        var table = _tables.Of(query.Type);
        return Borrow(connection => DocumentReader.Query(connection, table, partition.Key, query, Now), cancellation);
    }

    /// <inheritdoc/>
    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        var table = _tables.Of(query.Type);
        return Borrow(connection => DocumentReader.Count(connection, table, partition.Key, query, Now), cancellation);
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        var outcome = await _writer.Commit(new CommitRequest(partition.Key, operations), cancellation);
        _arrivals.TellOf(operations, outcome);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingMessage>> Pending(int most, CancellationToken cancellation)
    {
        var table = _tables.Of(OutboxMessage.Type);
        var found = await Borrow(connection => DocumentReader.Oldest(connection, table, most), cancellation);
        return [.. found.Select(message => new PendingMessage(Partition.Parse(message.Partition), MessageIn(message.Body)))];
    }

    /// <inheritdoc/>
    public Task WaitForArrival(CancellationToken cancellation) => _arrivals.Wait(cancellation);

    /// <inheritdoc/>
    public async Task<StoreFigures> Figures(CancellationToken cancellation)
    {
        // One kind at a time, so that no reader is held for long.
        var kinds = new List<KindCount>();
        foreach (var table in _tables.All)
            kinds.Add(new KindCount(table.Name.Trim('"'), await Borrow(connection => connection.Number(table.CountAll), cancellation)));
        return SqliteFigures.Of(_file, kinds);
    }

    /// <summary>
    /// Carries out what is queued, lets the last reads end, and leaves one tidy file behind. Known to a container as several
    /// services, it is disposed once for each: the first time counts.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, true))
            return;
        await _writer.Stop();
        _log.Dispose();
        _readers.Dispose();
        _writing.Dispose();
        _lock.Dispose();
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static OutboxMessage MessageIn(byte[] body) =>
        JsonSerializer.Deserialize(body, OutboxMessage.Type.Json) ?? throw new InvalidDataException("A stored message is empty.");

    private StoredDocument? ReadAndGiveBack(SqliteConnection connection, in DocumentCache.Place place)
    {
        try
        {
            return ReadAndKeep(connection, place, _cache.VersionOf(place));
        }
        finally
        {
            _readers.GiveBack(connection);
        }
    }

    private async ValueTask<StoredDocument?> ReadLater(DocumentCache.Place place, CancellationToken cancellation) =>
        ReadAndGiveBack(await _readers.Take(cancellation), place);

    // One read transaction takes the locks of one. All of it sees the file as it is at the first read, so the versions are asked before that.
    private List<StoredDocument> ReadTogether(
        SqliteConnection connection, List<DocumentCache.Place> places, List<StoredDocument> found)
    {
        var versions = places.ConvertAll(place => _cache.VersionOf(place));
        connection.Prepare("BEGIN").Run();
        try
        {
            for (var i = 0; i < places.Count; i++)
            {
                if (ReadAndKeep(connection, places[i], versions[i]) is { } document)
                    found.Add(document);
            }

            return found;
        }
        finally
        {
            if (connection.InTransaction)
                connection.Prepare("COMMIT").Run();
        }
    }

    private StoredDocument? ReadAndKeep(SqliteConnection connection, in DocumentCache.Place place, long version)
    {
        if (DocumentReader.Read(connection, _tables.Of(place.Id), place.Partition, place.Id, Now, out var expires) is not { } document)
            return null;
        _cache.Keep(place, version, document, expires);
        return document;
    }

    private async Task<T> Borrow<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        var connection = await _readers.Take(cancellation);
        try
        {
            // Disposing waits for an interrupt under way, so none can reach the connection's next user.
            using var interrupt = cancellation.UnsafeRegister(static it => ((SqliteConnection)it!).Interrupt(), connection);
            return read(connection);
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        finally
        {
            _readers.GiveBack(connection);
        }
    }
}
