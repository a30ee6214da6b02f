using System.Globalization;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Servers;

/// <summary>Finds out which rows of a store have come or changed, by their ETags, which only grow.</summary>
/// <param name="copy">The store as it was.</param>
internal sealed class RawRows(SqliteConnection copy)
{
    /// <summary>In a table with so few rows it is always the same one that changes.</summary>
    private const int FewRows = 100;

    private readonly List<string> _tables =
        copy.Texts("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE '%@_%' ESCAPE '@' ORDER BY name");

    private long _etag;

    /// <summary>What has changed since this was asked the last time.</summary>
    public IReadOnlyList<RawChange> Since(SqliteConnection live)
    {
        var changes = _tables.SelectMany(table => Since(live, table)).ToList();
        _etag = _tables.Max(table => live.Number($"SELECT coalesce(max(etag), 0) FROM \"{table}\""));
        return changes;
    }

    private List<RawChange> Since(SqliteConnection live, string table)
    {
        if (_etag == 0)
            return [];
        var columns = copy.Texts($"SELECT name FROM pragma_table_info('{table}') WHERE name<>'seq'");
        return live.Texts($"SELECT seq FROM \"{table}\" WHERE etag>{_etag}").Select(seq => Change(live, table, columns, seq)).ToList();
    }

    private RawChange Change(SqliteConnection live, string table, List<string> columns, string seq)
    {
        var now = Literals(live, table, columns, seq);
        var (partition, id) = (now[columns.IndexOf("pk")], now[columns.IndexOf("id")]);
        var known = copy.Texts($"SELECT seq FROM \"{table}\" WHERE pk={partition} AND id={id}");
        return known is [var row] ? Update(table, columns, now, row) : Insert(table, columns, now, id);
    }

    private RawChange Update(string table, List<string> columns, List<string> now, string row)
    {
        var before = Literals(copy, table, columns, row);
        var sets = columns.Select((column, i) => (column, i)).Where(at => before[at.i] != now[at.i]).Select(at => $"{at.column}={now[at.i]}");
        var rows = copy.Number($"SELECT max(seq) FROM \"{table}\"");
        return new($"UPDATE \"{table}\" SET {string.Join(", ", sets)} WHERE seq=?1", null, rows > FewRows ? rows : 0, long.Parse(row, CultureInfo.InvariantCulture));
    }

    private static RawChange Insert(string table, List<string> columns, List<string> now, string id)
    {
        var key = id.Trim('\'')[(id.IndexOf(':', StringComparison.Ordinal))..];
        var values = columns.Select((column, i) => column == "id" ? "?1" : now[i] == $"'{key}'" ? "?2" : now[i]);
        return new($"INSERT INTO \"{table}\"({string.Join(", ", columns)}) VALUES({string.Join(", ", values)})", key, 0, 0);
    }

    private static List<string> Literals(SqliteConnection store, string table, List<string> columns, string seq) =>
        [.. columns.Select(column => store.Texts($"SELECT quote({column}) FROM \"{table}\" WHERE seq={seq}")[0])];
}
