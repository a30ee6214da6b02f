using System.Text.Json.Serialization.Metadata;

namespace Mostrador.Kernel.Documents;

/// <summary>What a storage engine has to know of a kind of document.</summary>
public abstract class DocumentType
{
    private protected DocumentType(string name, IReadOnlyList<DocumentIndex> indexes)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"'{name}' is no document type name: lower-case letters, digits and dashes only.", nameof(name));
        Name = name;
        Indexes = indexes;
    }

    /// <summary>Stored name, unique over all modules, e.g. <c>pos-order</c>.</summary>
    public string Name { get; }

    /// <summary>The fields that queries filter or sort by; a query uses no other.</summary>
    public IReadOnlyList<DocumentIndex> Indexes { get; }

    /// <summary>
    /// The numbers that lists of it show, by the equalities that they filter by and nothing else. A kind that has any never expires.
    /// </summary>
    public IReadOnlyList<DocumentCount> Counts { get; init; } = [];

    /// <summary>The stored id of the document with this key: unique in its partition over all types.</summary>
    public string IdOf(string key) => DocumentId.Of(Name, key);

    /// <summary>Whether a stored id is that of such a document.</summary>
    internal bool Has(string id) => id.Length > Name.Length && id[Name.Length] == ':' && id.StartsWith(Name, StringComparison.Ordinal);

    /// <inheritdoc cref="IdOf(string)"/>
    public string IdOf(long key) => IdOf(DocumentKey.Of(key));
}

/// <summary>A kind of document with its .NET type.</summary>
/// <typeparam name="T">The record that holds such a document.</typeparam>
public sealed class DocumentType<T>(string name, JsonTypeInfo<T> json, params IReadOnlyList<DocumentIndex> indexes)
    : DocumentType(name, indexes)
    where T : class, IDocument<T>
{
    /// <summary>Source-generated serialisation of the body.</summary>
    public JsonTypeInfo<T> Json { get; } = json;
}

/// <summary>Fields, in order, that a query filters (by equality, the last one also by range) or sorts by.</summary>
/// <param name="Paths">JSON names of top-level members of the body.</param>
public sealed record DocumentIndex(params IReadOnlyList<string> Paths);
