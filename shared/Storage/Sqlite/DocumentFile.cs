using SQLitePCL;

namespace Mostrador.Storage.Sqlite;

/// <summary>Opens the connections to the file with all documents.</summary>
internal static class DocumentFile
{
    /// <summary>A file up to this size is checked whole at start: well under half a second.</summary>
    private const long LargestChecked = 64 * 1024 * 1024;

    /// <summary>
    /// Opens the file for the one writer, makes it where it is missing and brings it up to date.
    /// </summary>
    /// <exception cref="StorageException">It cannot be opened or written, is damaged, or is not for this version.</exception>
    public static SqliteConnection OpenWriter(string file, DocumentTables tables)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteConnection.Open(file, writable: true);
            connection.WaitForLocks(TimeSpan.FromSeconds(2));
            Schema.RefuseForeign(connection, file);
            Configure(connection, file);
            if (new FileInfo(file).Length <= LargestChecked)
                RefuseDamaged(connection, file);
            Schema.Prepare(connection, tables);
            return connection;
        }
        catch (SqliteException fault)
        {
            connection?.Dispose();
            throw fault.IsDamage ? Damaged(file, fault) : Unusable(file, fault);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file for one reader.</summary>
    public static SqliteConnection OpenReader(string file)
    {
        var connection = SqliteConnection.Open(file, writable: false);
        connection.WaitForLocks(TimeSpan.FromSeconds(2));
        connection.Execute("PRAGMA cache_size=-4096");
        return connection;
    }

    /// <summary>Opens the file for <see cref="LogCopier"/>, after the writer.</summary>
    public static SqliteConnection OpenCopier(string file)
    {
        var connection = SqliteConnection.Open(file, writable: true);
        connection.Execute("PRAGMA synchronous=FULL");
        return connection;
    }

    // In WAL mode with FULL, a commit returns when the log is on disk; readers go on with the state before it meanwhile.
    private static void Configure(SqliteConnection connection, string file)
    {
        if (connection.IsReadOnly)
            throw new StorageException($"The file '{file}' is read-only: correct its permissions or choose another data directory.");
        if (connection.Texts("PRAGMA journal_mode=WAL") is not ["wal"])
            throw new StorageException($"The file '{file}' lies on a file system without shared memory: choose a local data directory.");
        connection.Execute("PRAGMA synchronous=FULL");
        connection.Execute("PRAGMA cache_size=-16384");
        connection.Execute("PRAGMA temp_store=MEMORY");
        connection.Execute("PRAGMA wal_autocheckpoint=0"); // LogCopier says when.
        connection.Execute("PRAGMA journal_size_limit=134217728");
    }

    private static void RefuseDamaged(SqliteConnection connection, string file)
    {
        if (connection.Texts("PRAGMA quick_check(1)") is not ["ok"])
            throw Damaged(file, new SqliteException(raw.SQLITE_CORRUPT, "The quick check found damage"));
    }

    private static StorageException Damaged(string file, SqliteException fault) =>
        new($"The documents in '{file}' are damaged: restore the file from a backup or choose another data directory.", fault);

    private static StorageException Unusable(string file, SqliteException fault) =>
        new($"The file '{file}' cannot be opened for writing: check that it is a file, its permissions and the free space.", fault);
}
