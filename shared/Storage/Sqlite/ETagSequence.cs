using System.Globalization;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Gives every write a number that was never used before, in the order of the commits. Instead of storing each number, the file
/// holds a ceiling that no number has reached: a restart goes on above it, and most commits need not write it.
/// </summary>
internal sealed class ETagSequence
{
    public const string FirstRow = "INSERT INTO store_state(name, value) VALUES('etag-ceiling', 0)";

    private const string Store = "UPDATE store_state SET value=?1 WHERE name='etag-ceiling'";
    private const int Reserve = 10_000;

    private readonly SqliteConnection _connection;
    private long _last;
    private long _ceiling;

    public ETagSequence(SqliteConnection connection)
    {
        _connection = connection;
        _last = _ceiling = connection.Number("SELECT value FROM store_state WHERE name='etag-ceiling'");
    }

    /// <summary>The next number. A commit that is rolled back leaves a gap.</summary>
    public long Next() => ++_last;

    /// <summary>Within the transaction that used numbers: raises the ceiling above them. The result becomes true by the commit.</summary>
    public long Raise()
    {
        if (_last <= _ceiling)
            return _ceiling;
        var statement = _connection.Prepare(Store);
        statement.Bind(1, _last + Reserve);
        statement.Run();
        return _last + Reserve;
    }

    /// <summary>After that commit.</summary>
    public void Raised(long ceiling) => _ceiling = ceiling;

    /// <summary>How an ETag looks outside.</summary>
    public static string Text(long etag) => etag.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of an ETag; 0, which no document has, for a text that never was one.</summary>
    public static long Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var etag) ? etag : 0;
}
