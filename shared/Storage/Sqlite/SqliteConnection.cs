using SQLitePCL;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// One connection with its prepared statements, used by one thread at a time. It talks to SQLite directly and in UTF-8: a body
/// goes from the file to the JSON reader without ever becoming a string.
/// </summary>
internal sealed class SqliteConnection : IDisposable
{
    /// <summary>Far more than the shapes of all queries; a bound, so that odd callers cannot fill the memory.</summary>
    private const int MostStatements = 1000;

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    private SqliteConnection(sqlite3 handle) => _handle = handle;

    /// <summary>Whether a transaction is open. Some faults end it without being asked.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Whether the file opened for writing turned out to be read-only.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_handle, "main") == 1;

    /// <summary>Rows that the last statement inserted, updated or deleted.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Pages that were written since this was asked the last time.</summary>
    public int TakePagesWritten() =>
        raw.sqlite3_db_status(_handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1) == raw.SQLITE_OK ? pages : 0;

    /// <summary>
    /// Copies the log into the file as far as nobody reads what is older, without waiting for anybody. Whether all of it is copied now, so
    /// that the next writer begins it anew.
    /// </summary>
    public bool CopyLog() =>
        raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var frames, out var copied) == raw.SQLITE_OK && copied == frames;

    /// <summary>Opens a file, which a writer makes when it is missing.</summary>
    public static SqliteConnection Open(string file, bool writable)
    {
        _ = SqliteLibrary.Version;
        var flags = raw.SQLITE_OPEN_NOMUTEX
            | (writable ? raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE : raw.SQLITE_OPEN_READONLY);
        var code = raw.sqlite3_open_v2(file, out var handle, flags, null);
        var connection = new SqliteConnection(handle);
        if (code == raw.SQLITE_OK)
        {
            _ = raw.sqlite3_extended_result_codes(handle, 1);
            return connection;
        }

        var fault = connection.Fault(code);
        connection.Dispose();
        throw fault;
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public void Execute(string sql)
    {
        using var statement = Compile(sql);
        while (statement.Step())
        {
            // Pragmas may answer with the value they have set.
        }
    }

    /// <summary>Asks for one whole number; 0 when there is no row.</summary>
    public long Number(string sql)
    {
        using var statement = Compile(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>Asks for the texts in the first column.</summary>
    public List<string> Texts(string sql)
    {
        using var statement = Compile(sql);
        var texts = new List<string>();
        while (statement.Step())
            texts.Add(statement.Text(0));
        return texts;
    }

    /// <summary>The prepared statement for this text: made once, ready to be bound, never disposed by the caller.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        if (_statements.Count == MostStatements)
            Forget();
        return _statements[sql] = Compile(sql);
    }

    /// <summary>Waits this long for a lock that someone else holds.</summary>
    public void WaitForLocks(TimeSpan time) => Check(raw.sqlite3_busy_timeout(_handle, (int)time.TotalMilliseconds));

    /// <summary>Stops what runs on this connection; callable from any thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_handle);

    /// <summary>Throws what SQLite says of a result that is none of the good ones.</summary>
    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Fault(code);
    }

    public SqliteException Fault(int code) => new(code, raw.sqlite3_errmsg(_handle).utf8_to_string());

    public void Dispose()
    {
        Forget();
        _ = raw.sqlite3_close_v2(_handle);
    }

    private SqliteStatement Compile(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var statement));
        return new SqliteStatement(this, statement);
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }
}
