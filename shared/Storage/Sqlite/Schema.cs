namespace Mostrador.Storage.Sqlite;

/// <summary>Brings the file to what this version of the app expects: tables for all kinds of documents, their indexes, no others.</summary>
internal static class Schema
{
    /// <summary>Counts incompatible layouts of the file. Tables and indexes come and go with the catalog without a new version.</summary>
    public const int Version = 2;

    /// <summary>Marks the file as one of this app: "Most" in ASCII.</summary>
    private const int ApplicationId = 0x4D6F7374;

    /// <summary>Holds the ceiling of <see cref="ETagSequence"/>. No kind of document has an underscore in its name.</summary>
    private const string StateTable =
        "CREATE TABLE store_state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID; ";

    public static void Prepare(SqliteConnection connection, DocumentTables tables)
    {
        var statements = Changes(connection, tables);
        if (statements.Count == 0)
            return;
        // What is sorted for an index, and what a statement would have to take back, may be as large as the file.
        connection.Execute("PRAGMA temp_store=FILE");
        connection.Execute("BEGIN IMMEDIATE");
        foreach (var statement in statements)
            connection.Execute(statement);
        connection.Execute("COMMIT");
        connection.Execute("PRAGMA temp_store=MEMORY");

        // It may be all of an old file: whoever sells first shall not wait until it is copied.
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
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

    // What depends on columns goes before they do, and comes after them.
    private static List<string> Changes(SqliteConnection connection, DocumentTables tables)
    {
        var existing = connection.Texts("SELECT name FROM sqlite_master WHERE type='table'").ToHashSet();
        var indexes = tables.All.SelectMany(table => table.Indexes).ToDictionary();
        var counts = tables.All.SelectMany(table => table.Counts).ToList();
        var kept = KeptIn(connection, counts).ToList();
        return [
            .. StateChanges(connection, existing),
            .. Unwanted(connection, "index", indexes),
            .. Unwanted(connection, "trigger", kept.SelectMany(count => count.Triggers).ToDictionary()),
            .. tables.All.SelectMany(table => existing.Contains(table.Name.Trim('"')) ? ColumnChanges(connection, table) : [table.Create]),
            .. indexes.Values.Except(Existing(connection, "index").Values),
            .. CountChanges(connection, existing, kept, counts.Except(kept)),
        ];
    }

    private static IEnumerable<string> StateChanges(SqliteConnection connection, HashSet<string> existing)
    {
        if (connection.Number("PRAGMA user_version") < Version)
            yield return $"PRAGMA user_version={Version}";
        if (existing.Contains("store_state"))
            yield break;
        yield return $"PRAGMA application_id={ApplicationId}";
        yield return StateTable;
        yield return ETagSequence.FirstRow;
    }

    // A column that nobody asks for is not kept in step with the bodies, and must not be there when somebody asks for it again.
    private static IEnumerable<string> ColumnChanges(SqliteConnection connection, DocumentTable table)
    {
        var wanted = table.Members.Paths.ToDictionary(MemberColumns.Name);
        var columns = connection.Texts($"SELECT name FROM pragma_table_info('{table.Name.Trim('"')}')")
            .Where(name => name.StartsWith(MemberColumns.Prefix, StringComparison.Ordinal)).ToHashSet();
        foreach (var name in columns.Where(name => !wanted.ContainsKey(name)))
            yield return $"ALTER TABLE {table.Name} DROP COLUMN {name}";
        var missing = wanted.Where(column => !columns.Contains(column.Key)).ToList();
        foreach (var (name, _) in missing)
            yield return $"ALTER TABLE {table.Name} ADD COLUMN {name}";
        if (missing.Count > 0)
            yield return $"UPDATE {table.Name} SET {string.Join(", ", missing.Select(column => $"{column.Key}={JsonMember.Value(column.Value)}"))}";
    }

    // A number is kept by its triggers, wherever they were made. With one missing or changed, it is counted anew.
    private static IEnumerable<KeptCount> KeptIn(SqliteConnection connection, IEnumerable<KeptCount> counts)
    {
        var triggers = Existing(connection, "trigger").Values.ToHashSet();
        return counts.Where(count => count.Triggers.Values.All(triggers.Contains));
    }

    private static IEnumerable<string> CountChanges(
        SqliteConnection connection, HashSet<string> existing, IEnumerable<KeptCount> kept, IEnumerable<KeptCount> anew)
    {
        var hasTable = existing.Contains(KeptCount.Table);
        if (!hasTable)
            yield return KeptCount.CreateTable;
        var labels = hasTable ? connection.Texts($"SELECT DISTINCT label FROM {KeptCount.Table}") : [];
        foreach (var label in labels.Except(kept.Select(count => count.Label)))
            yield return KeptCount.Forget(label);
        foreach (var statement in anew.SelectMany(count => count.Triggers.Values.Append(count.Backfill)))
            yield return statement;
    }

    // What is defined otherwise by now has another SQL text, and is made anew.
    private static IEnumerable<string> Unwanted(SqliteConnection connection, string kind, Dictionary<string, string> wanted) =>
        Existing(connection, kind).Except(wanted).Select(unwanted => $"DROP {kind} \"{unwanted.Key}\"");

    private static Dictionary<string, string> Existing(SqliteConnection connection, string kind) =>
        connection.Texts($"SELECT name FROM sqlite_master WHERE type='{kind}' AND sql IS NOT NULL ORDER BY name")
            .Zip(connection.Texts($"SELECT sql FROM sqlite_master WHERE type='{kind}' AND sql IS NOT NULL ORDER BY name"))
            .ToDictionary(made => made.First, made => made.Second);
}
