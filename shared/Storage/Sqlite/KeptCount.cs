using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// A number that triggers keep in step with the documents of a table, as part of the statement that changes them. Values are those that
/// queries compare; a document in which one is missing or null is not counted, because no equality holds for it.
/// </summary>
internal sealed class KeptCount
{
    /// <summary>Holds all kept numbers. No kind of document has an underscore in its name.</summary>
    public const string Table = "store_count";

    /// <summary>The numbers of all kinds lie side by side, so that a commit changes one page for all it counts.</summary>
    public const string CreateTable =
        $"CREATE TABLE {Table}(label TEXT NOT NULL, pk TEXT NOT NULL, value1 NOT NULL, value2 NOT NULL, n INTEGER NOT NULL, "
        + $"PRIMARY KEY({Key})) WITHOUT ROWID";

    private const string Key = "label, pk, value1, value2";
    private const string NoValue = "''";

    private readonly IReadOnlyList<string> _paths;
    private readonly string _table;

    public KeptCount(DocumentType type, DocumentCount count)
    {
        (_paths, _table) = (count.Paths, $"\"{type.Name}\"");
        Label = $"{type.Name}({string.Join(',', _paths)})";
        Triggers = TriggersOf().ToDictionary();
    }

    /// <summary>Its name: kind and members, none of which has a quote.</summary>
    public string Label { get; }

    /// <summary>What keeps it: name, and the SQL that makes it.</summary>
    public IReadOnlyDictionary<string, string> Triggers { get; }

    /// <summary>Forgets a number of this name.</summary>
    public static string Forget(string label) => $"DELETE FROM {Table} WHERE label='{label}'";

    /// <summary>Counts the documents that are there.</summary>
    public string Backfill => $"INSERT INTO {Table} SELECT {Values("")}, count(*) FROM {_table} WHERE {IsCounted("")} GROUP BY {Values("")}";

    /// <summary>Whether a query asks for documents that are counted together.</summary>
    public bool Answers(DocumentQuery query) =>
        query.Filters.Count == _paths.Count
        && query.Filters.All(filter => filter.Comparison == Comparison.Equal)
        && _paths.All(path => query.Filters.Any(filter => filter.Path == path));

    /// <summary>Asks for the number. Parameters as those of <see cref="QuerySql"/>; no row = none.</summary>
    public string Select(DocumentQuery query)
    {
        var values = _paths.Select(path => QuerySql.Parameter(query, path)).Append(NoValue).Append(NoValue).ToList();
        return $"SELECT n FROM {Table} WHERE label='{Label}' AND pk=?1 AND value1={values[0]} AND value2={values[1]}";
    }

    // What holds for all documents changes when one comes or goes only.
    private IEnumerable<KeyValuePair<string, string>> TriggersOf()
    {
        yield return Trigger("created", $"INSERT ON {_table} WHEN {IsCounted("new.")}", Add);
        yield return Trigger("deleted", $"DELETE ON {_table} WHEN {IsCounted("old.")}", Remove);
        if (_paths.Count == 0)
            yield break;
        var columns = _paths.Select(MemberColumns.Name).ToList();
        var differs = string.Join(" OR ", columns.Select(column => $"old.{column} IS NOT new.{column}"));
        yield return Trigger("changed", $"UPDATE OF {string.Join(", ", columns)} ON {_table} WHEN {differs}", Remove + Add);
    }

    private KeyValuePair<string, string> Trigger(string what, string when, string work)
    {
        var name = $"{Label} {what}";
        return new(name, $"CREATE TRIGGER \"{name}\" AFTER {when} BEGIN {work}END");
    }

    private string Add =>
        $"INSERT INTO {Table} SELECT {Values("new.")}, 1 WHERE {IsCounted("new.")} ON CONFLICT({Key}) DO UPDATE SET n=n+1; ";

    private string Remove => $"UPDATE {Table} SET n=n-1 WHERE {IsRow}; DELETE FROM {Table} WHERE {IsRow} AND n=0; ";

    // Where a value is NULL, there is no such row.
    private string IsRow => $"({Key})=({Values("old.")})";

    private string Values(string row) => string.Join(
        ", ", _paths.Select(path => row + MemberColumns.Name(path)).Prepend($"{row}pk").Prepend($"'{Label}'").Append(NoValue).Append(NoValue).Take(4));

    private string IsCounted(string row) =>
        _paths.Count == 0 ? "1" : string.Join(" AND ", _paths.Select(path => $"{row}{MemberColumns.Name(path)} IS NOT NULL"));
}
