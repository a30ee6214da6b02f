using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Mostrador.Storage.Sqlite;

/// <summary>A prepared statement: bind parameters (from 1), step through rows, read columns (from 0), reset.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, sqlite3_stmt handle) : IDisposable
{
    private const int SmallText = 1024;

    public void Bind(int parameter, long value) => connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));

    public void BindNull(int parameter) => connection.Check(raw.sqlite3_bind_null(handle, parameter));

    public void Bind(int parameter, long? value)
    {
        if (value is { } number)
            Bind(parameter, number);
        else
            BindNull(parameter);
    }

    public void Bind(int parameter, ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= SmallText)
        {
            Span<byte> utf8 = stackalloc byte[SmallText];
            Bind(parameter, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        Bind(parameter, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Binds UTF-8 text, which SQLite copies.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> utf8) => connection.Check(
        // The address of an empty span is null, which SQLite would take for NULL.
        utf8.IsEmpty ? raw.sqlite3_bind_text(handle, parameter, "") : raw.sqlite3_bind_text(handle, parameter, utf8));

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw connection.Fault(code),
        };
    }

    /// <summary>Runs a statement that answers no rows, and says how many it changed.</summary>
    public int Run()
    {
        try
        {
            Step();
            return connection.Changes;
        }
        finally
        {
            Reset();
        }
    }

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a text column, valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>Ends the run, and with it the read transaction it held. What went wrong was already told by <see cref="Step"/>.</summary>
    public void Reset() => _ = raw.sqlite3_reset(handle);

    public void Dispose() => handle.Dispose();
}
