using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// The table of one kind of document and the SQL that uses it. Each kind has a table of its own, because SQLite opens every
/// index of a table on every write, partial ones too: with all kinds in one table, each write would pay for a hundred indexes.
/// </summary>
internal sealed class DocumentTable
{
    /// <summary>The row's number, <c>seq</c>, grows in the order of creation.</summary>
    private const string FixedColumns =
        "seq INTEGER PRIMARY KEY, pk TEXT NOT NULL, id TEXT NOT NULL, etag INTEGER NOT NULL, expires INTEGER, body TEXT NOT NULL";

    private readonly Dictionary<string, string> _incrementSql = [];
    private readonly Lock _lock = new();

    public DocumentTable(DocumentType type, bool hasIndexes = true)
    {
        Name = $"\"{type.Name}\"";
        Members = new MemberColumns(type);
        Create = $"CREATE TABLE {Name}({FixedColumns}{Members.Names}, UNIQUE(pk, id))";
        if (!hasIndexes)
            return;
        Declared = type.Indexes;
        Indexes = IndexesOf(type).ToDictionary();
        Counts = [.. type.Counts.Select(count => new KeptCount(type, count)).DistinctBy(count => count.Label)];
    }

    /// <summary>The quoted name. Type names have no quote and no underscore, so no name is special to SQLite.</summary>
    public string Name { get; }

    /// <summary>Makes the table.</summary>
    public string Create { get; }

    /// <summary>What of the bodies has a column of its own.</summary>
    public MemberColumns Members { get; }

    /// <summary>What the kind asks for.</summary>
    public IReadOnlyList<DocumentIndex> Declared { get; } = [];

    /// <summary>Its indexes: name, and the SQL that makes it.</summary>
    public IReadOnlyDictionary<string, string> Indexes { get; } = new Dictionary<string, string>();

    /// <summary>The numbers that are kept of its documents.</summary>
    public IReadOnlyList<KeptCount> Counts { get; } = [];

    /// <summary>1 partition, 2 id.</summary>
    public string Read => field ??= $"SELECT etag, expires, body FROM {Name} WHERE pk=?1 AND id=?2";

    /// <summary>1 partition, 2 id, 3 new ETag, 4 now, 5 body, 6 expiry. A document that has expired gives way.</summary>
    public string Insert => field ??=
        $"""
        INSERT INTO {Name}(pk, id, etag, body, expires{Members.Names}) VALUES(?1, ?2, ?3, ?5, ?6{Members.ValuesIn("?5")})
        ON CONFLICT(pk, id) DO UPDATE SET etag=excluded.etag, body=excluded.body, expires=excluded.expires{Members.SetExcluded}
        WHERE expires<=?4
        """;

    /// <summary>Asks which columns a new body changes, for <see cref="Replace"/>. 1 partition, 2 id, 6 body.</summary>
    public string Differing => field ??= $"SELECT {Members.Differing("?6")} FROM {Name} WHERE pk=?1 AND id=?2";

    /// <summary>1 partition, 2 id, 3 new ETag, 4 now, 5 known ETag.</summary>
    public string Touch => field ??= $"UPDATE {Name} SET etag=?3 WHERE {Alive} AND etag=?5";

    /// <summary>1 partition, 2 id, 3 nothing, 4 now, 5 known ETag.</summary>
    public string Delete => field ??= $"DELETE FROM {Name} WHERE {Alive} AND etag=?5";

    /// <summary>1 now, 2 rows at most.</summary>
    public string Purge => field ??= $"DELETE FROM {Name} WHERE seq IN (SELECT seq FROM {Name} WHERE expires<=?1 LIMIT ?2)";

    /// <summary>1 rows at most. Over all partitions, in the order of creation.</summary>
    public string Oldest => field ??= $"SELECT pk, body FROM {Name} ORDER BY seq LIMIT ?1";

    /// <summary>Over all partitions, with what has expired and is still to be cleared away.</summary>
    public string CountAll => field ??= $"SELECT count(*) FROM {Name}";

    private static string Alive => "pk=?1 AND id=?2 AND (expires IS NULL OR expires>?4)";

    /// <summary>1 partition, 2 id, 3 new ETag, 4 now, 5 known ETag, 6 body.</summary>
    /// <param name="differing">The columns that the body changes: SQLite writes the indexes of all columns that a statement names.</param>
    public string Replace(long differing) => differing == 0 ? ReplaceBody : ReplaceSql(Members.Set(differing, "?6"));

    /// <summary>
    /// 1 partition, 2 id, 3 new ETag, 4 now, 5 known ETag or NULL; then for each increment what is added, the floor and the ceiling or NULL.
    /// A sum too great for 64 bits would become a real number, which is refused like every other number that is not whole.
    /// </summary>
    public string Increment(IReadOnlyList<FieldIncrement> increments)
    {
        var shape = string.Join(',', increments.Select(increment => increment.Path));
        lock (_lock)
        {
            if (!_incrementSql.TryGetValue(shape, out var sql))
                _incrementSql[shape] = sql = IncrementSql(increments);
            return sql;
        }
    }

    private string ReplaceBody => field ??= ReplaceSql("");

    private string ReplaceSql(string columns) => $"UPDATE {Name} SET etag=?3, body=?6{columns} WHERE {Alive} AND etag=?5";

    private string IncrementSql(IReadOnlyList<FieldIncrement> increments)
    {
        var sums = increments.Select((increment, i) =>
            (increment.Path, Sum: $"{JsonMember.Value(increment.Path)}+?{6 + (3 * i)}", Floor: $"?{7 + (3 * i)}", Ceiling: $"?{8 + (3 * i)}")).ToList();
        var changes = string.Join(", ", sums.Select(sum => $"'{JsonMember.Path(sum.Path)}', {sum.Sum}"));
        var columns = sums.Where(sum => Members.Paths.Contains(sum.Path)).Select(sum => $", {MemberColumns.Name(sum.Path)}={sum.Sum}");
        var conditions = sums.Select(sum =>
            $" AND {JsonMember.Kind(sum.Path)}='integer' AND typeof({sum.Sum})='integer'"
            + $" AND ({sum.Floor} IS NULL OR {sum.Sum}>={sum.Floor}) AND ({sum.Ceiling} IS NULL OR {sum.Sum}<={sum.Ceiling})");
        return $"UPDATE {Name} SET etag=?3, body=json_set(body, {changes}){string.Concat(columns)} "
            + $"WHERE {Alive} AND (?5 IS NULL OR etag=?5){string.Concat(conditions)}";
    }

    /// <summary>The number that is kept of what a query's filters hold for, whatever its page; null = it has to be counted.</summary>
    public KeptCount? KeptFor(DocumentQuery query) => Counts.FirstOrDefault(count => count.Answers(query));

    /// <summary>The quoted name of a declared index.</summary>
    public string NameOf(DocumentIndex index) => Quoted(LabelOf(index));

    // Every query asks whether a document has expired. With that in the index, counting reads nothing of the table.
    private IEnumerable<KeyValuePair<string, string>> IndexesOf(DocumentType type)
    {
        yield return Index("expires", "expires", " WHERE expires IS NOT NULL");
        foreach (var index in type.Indexes.DistinctBy(LabelOf))
            yield return Index(LabelOf(index), $"pk, {string.Join(", ", index.Paths.Select(MemberColumns.Name))}, expires", "");
    }

    private KeyValuePair<string, string> Index(string label, string columns, string condition) =>
        new(Quoted(label).Trim('"'), $"CREATE INDEX {Quoted(label)} ON {Name}({columns}){condition}");

    private static string LabelOf(DocumentIndex index) => string.Join(',', index.Paths);

    private string Quoted(string label) => $"{Name[..^1]}({label})\"";
}
