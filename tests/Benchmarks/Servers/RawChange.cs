using System.Globalization;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Servers;

/// <summary>A row that a request stored, to be stored again: a new one under another key, a changed one in another place.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Key">The new row's key; null = the row is changed.</param>
/// <param name="Rows">How many rows one of which is changed by chance; 0 = always the same one.</param>
/// <param name="Row">The row that was changed.</param>
internal sealed record RawChange(string Sql, string? Key, long Rows, long Row)
{
    private static readonly Random Chance = new(7);
    private static long _last = 1_000_000_000_000;

    /// <summary>Stores it.</summary>
    public void Store(SqliteConnection connection)
    {
        var statement = connection.Prepare(Sql);
        if (Key is null)
        {
            statement.Bind(1, Rows == 0 ? Row : Chance.NextInt64(Rows) + 1);
        }
        else
        {
            var key = Fresh(Key);
            statement.Bind(1, $"raw:{key}");
            if (Sql.Contains("?2", StringComparison.Ordinal))
                statement.Bind(2, key);
        }

        statement.Run();
    }

    // Numbers come in their order, everything else by chance, as in the store.
    private static string Fresh(string key) =>
        key.All(char.IsAsciiDigit) ? (++_last).ToString(CultureInfo.InvariantCulture) : Guid.NewGuid().ToString();
}
