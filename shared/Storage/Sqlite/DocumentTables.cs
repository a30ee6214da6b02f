using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>Finds the table of a kind of document, or of a stored id.</summary>
internal sealed class DocumentTables
{
    private readonly Dictionary<string, DocumentTable> _tables;
    private readonly Dictionary<string, DocumentTable>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public DocumentTables(DocumentCatalog catalog, bool haveIndexes = true)
    {
        _tables = catalog.Types.ToDictionary(type => type.Name, type => new DocumentTable(type, haveIndexes));
        _byName = _tables.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<DocumentTable> All => _tables.Values;

    /// <summary>The table of a kind.</summary>
    public DocumentTable Of(DocumentType type) => Named(type.Name);

    /// <summary>The table that an id, <c>type:key</c>, belongs to.</summary>
    public DocumentTable Of(string id) => Named(id.AsSpan(0, Math.Max(id.IndexOf(':', StringComparison.Ordinal), 0)));

    private DocumentTable Named(ReadOnlySpan<char> type) =>
        _byName.TryGetValue(type, out var table)
            ? table
            : throw new InvalidOperationException($"The document catalog has no type '{type}'.");
}
