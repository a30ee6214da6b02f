using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// The members of a kind's bodies that indexes and kept numbers look at, each in a column of its own beside the body. An index on an
/// expression over the body would be written anew whenever anything in the body changes; an index on a column only when that column does.
/// </summary>
internal sealed class MemberColumns(DocumentType type)
{
    /// <summary>Marks these columns among all of a table. No member has an underscore in its name.</summary>
    public const string Prefix = "m_";

    /// <summary>The members, in the order of their bits in <see cref="Differing"/>.</summary>
    public IReadOnlyList<string> Paths { get; } =
        [.. type.Indexes.SelectMany(index => index.Paths).Concat(type.Counts.SelectMany(count => count.Paths)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The column of a member.</summary>
    public static string Name(string path) => Prefix + JsonMember.Plain(path);

    /// <summary>SQL for the value of a member: its column, or what is read from the body where it has none.</summary>
    public string Value(string path) => Paths.Contains(path) ? Name(path) : JsonMember.Value(path);

    /// <summary>Their names, each after a comma.</summary>
    public string Names => Each(path => $", {Name(path)}");

    /// <summary>Their values in a body, each after a comma.</summary>
    /// <param name="body">SQL for the body.</param>
    public string ValuesIn(string body) => Each(path => $", {JsonMember.Value(path, body)}");

    /// <summary>Sets them as the row that could not be inserted has them, each after a comma.</summary>
    public string SetExcluded => Each(path => $", {Name(path)}=excluded.{Name(path)}");

    /// <summary>Sets those whose bits are given to their values in a body, each after a comma.</summary>
    public string Set(long differing, string body) =>
        string.Concat(Paths.Where((_, i) => (differing & (1L << i)) != 0).Select(path => $", {Name(path)}={JsonMember.Value(path, body)}"));

    /// <summary>A number with a bit for each whose value in a body is another than its column's.</summary>
    public string Differing(string body) =>
        string.Join('|', Paths.Select((path, i) => $"(({Name(path)} IS NOT {JsonMember.Value(path, body)})<<{i})"));

    private string Each(Func<string, string> sql) => string.Concat(Paths.Select(sql));
}
