using System.Diagnostics.CodeAnalysis;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// A few read-only connections, each used by one caller at a time. A read blocks its thread, so more connections than a small
/// multiple of the cores would only compete.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly Stack<SqliteConnection> _idle = new();
    private readonly SemaphoreSlim _free;
    private readonly Lock _lock = new();
    private readonly int _size = Math.Clamp(2 * Environment.ProcessorCount, 4, 8);

    public ReaderPool(string file)
    {
        for (var i = 0; i < _size; i++)
            _idle.Push(DocumentFile.OpenReader(file));
        _free = new SemaphoreSlim(_size);
    }

    /// <summary>Takes a connection when one is free at this moment. It must be given back.</summary>
    public bool TryTake([NotNullWhen(true)] out SqliteConnection? connection)
    {
        connection = _free.Wait(0) ? Pop() : null;
        return connection is not null;
    }

    /// <summary>Takes a connection as soon as one is free. It must be given back.</summary>
    public async ValueTask<SqliteConnection> Take(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        return Pop();
    }

    public void GiveBack(SqliteConnection connection)
    {
        lock (_lock)
            _idle.Push(connection);
        _free.Release();
    }

    /// <summary>Closes all connections when the last read has ended; who still waits for one then hears that it is too late.</summary>
    public void Dispose()
    {
        for (var i = 0; i < _size; i++)
        {
            _free.Wait();
            Pop().Dispose();
        }

        _free.Release(_size);
    }

    // The one used last has the warmest cache.
    private SqliteConnection Pop()
    {
        lock (_lock)
        {
            if (_idle.TryPop(out var connection))
                return connection;
        }

        _free.Release();
        throw new ObjectDisposedException(nameof(SqliteDocumentEngine));
    }
}
