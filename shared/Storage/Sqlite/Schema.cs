namespace Mostrador.Storage.Sqlite;

/// <summary>Brings the file to what this version of the app expects: tables for all kinds of documents, their indexes, no others.</summary>
internal static class Schema
{
    /// <summary>Counts incompatible layouts of the file. Tables and indexes come and go with the catalog without a new version.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as one of this app: "Most" in ASCII.</summary>
    private const int ApplicationId = 0x4D6F7374;

    /// <summary>Holds the ceiling of <see cref="ETagSequence"/>. No kind of document has an underscore in its name.</summary>
    private const string StateTable =
        "CREATE TABLE store_state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID; ";

    public static void Prepare(SqliteConnection connection, DocumentTables tables)
    {
        var statements = Changes(connection, tables).ToList();
        if (statements.Count == 0)
            return;
        connection.Execute("BEGIN IMMEDIATE");
        foreach (var statement in statements)
            connection.Execute(statement);
        connection.Execute("COMMIT");
    }

    /// <exception cref="StorageException">The file belongs to another app or to a newer version of this one.</exception>
    public static void RefuseForeign(SqliteConnection connection, string file)
    {
        var version = connection.Number("PRAGMA user_version");
        if (version > Version)
        {
            throw new StorageException(
                $"The documents in '{file}' were written by a newer version of this app (layout {version}, this one knows {Version}): "
                + "update the app or choose another data directory.");
        }

        var isEmpty = connection.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && connection.Number("PRAGMA application_id") != ApplicationId)
            throw new StorageException($"The file '{file}' belongs to another program: move it away or choose another data directory.");
    }

    private static IEnumerable<string> Changes(SqliteConnection connection, DocumentTables tables)
    {
        var existing = connection.Texts("SELECT name FROM sqlite_master WHERE type='table'").ToHashSet();
        if (!existing.Contains("store_state"))
        {
            yield return $"PRAGMA application_id={ApplicationId}";
            yield return $"PRAGMA user_version={Version}";
            yield return StateTable;
            yield return ETagSequence.FirstRow;
        }

        foreach (var table in tables.All.Where(table => !existing.Contains(table.Name.Trim('"'))))
            yield return table.Create;

        // An index whose definition has changed has another SQL text, and is made anew.
        var indexes = connection.Texts("SELECT sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL").ToHashSet();
        var names = connection.Texts("SELECT name FROM sqlite_master WHERE type='index' AND sql IS NOT NULL ORDER BY name");
        var wanted = tables.All.SelectMany(table => table.Indexes).ToDictionary();
        foreach (var name in names.Where(name => !wanted.TryGetValue(name, out var sql) || !indexes.Contains(sql)))
            yield return $"DROP INDEX \"{name}\"";
        foreach (var sql in wanted.Values.Where(sql => !indexes.Contains(sql)))
            yield return sql;
        foreach (var change in CountChanges(connection, tables, existing))
            yield return change;
    }

    // A number is kept by its triggers, wherever they were made. With one missing or changed, it is counted anew.
    private static IEnumerable<string> CountChanges(SqliteConnection connection, DocumentTables tables, HashSet<string> existing)
    {
        var hasTable = existing.Contains(KeptCount.Table);
        if (!hasTable)
            yield return KeptCount.CreateTable;
        var triggers = connection.Texts("SELECT sql FROM sqlite_master WHERE type='trigger'").ToHashSet();
        var counts = tables.All.SelectMany(table => table.Counts).ToLookup(count => count.Triggers.Values.All(triggers.Contains));
        var kept = counts[true].SelectMany(count => count.Triggers.Keys).ToHashSet();
        foreach (var name in connection.Texts("SELECT name FROM sqlite_master WHERE type='trigger' ORDER BY name").Where(name => !kept.Contains(name)))
            yield return $"DROP TRIGGER \"{name}\"";
        foreach (var label in hasTable ? connection.Texts($"SELECT DISTINCT label FROM {KeptCount.Table}").Except(counts[true].Select(count => count.Label)) : [])
            yield return KeptCount.Forget(label);
        foreach (var statement in counts[false].SelectMany(count => count.Triggers.Values.Append(count.Backfill)))
            yield return statement;
    }
}
