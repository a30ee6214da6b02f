using System.Text.Json;

namespace Mostrador.Kernel.Documents;

/// <summary>Reads within one partition: each read sees what is committed at that moment.</summary>
public class PartitionReader
{
    private readonly IDocumentEngine _engine;
    private readonly Dictionary<string, StoredDocument?> _gathered = [];

    internal PartitionReader(IDocumentEngine engine, Partition partition, CancellationToken cancellation)
    {
        _engine = engine;
        Partition = partition;
        Cancellation = cancellation;
    }

    /// <summary>The partition that every read is confined to.</summary>
    public Partition Partition { get; }

    private protected CancellationToken Cancellation { get; }

    /// <summary>How many reads there were so far.</summary>
    internal int Looks { get; private set; }

    /// <summary>
    /// Reads documents together, in one journey, because each of them will be asked for: what is found or peeked at afterwards is what was
    /// gathered. Whoever asks for something else asks as ever.
    /// </summary>
    /// <param name="ids">Stored ids (<see cref="DocumentType.IdOf(string)"/>), of whatever types.</param>
    public async Task Gather(IEnumerable<string> ids)
    {
        var missing = ids.Where(id => !_gathered.ContainsKey(id)).Distinct().ToList();
        if (missing.Count < 2)
            return; // Nothing to save.
        Looks += missing.Count;
        var found = (await _engine.ReadAll(Partition, missing, Cancellation)).ToDictionary(document => document.Id);
        foreach (var id in missing)
            _gathered[id] = found.TryGetValue(id, out var document) ? document : null;
    }

    /// <summary>A glance at one document, by key; null when there is none. Within a transaction it may be outdated at commit.</summary>
    public async ValueTask<T?> Peek<T>(string key)
        where T : class, IDocument<T> =>
        await Load(T.Type.IdOf(key)) is { } stored ? Deserialize<T>(stored) : null;

    /// <inheritdoc cref="Peek{T}(string)"/>
    public ValueTask<T?> Peek<T>(long key)
        where T : class, IDocument<T> => Peek<T>(DocumentKey.Of(key));

    /// <summary>Glances at the documents with these ids, together and each once; those that are not there are left out.</summary>
    public async Task<IReadOnlyDictionary<long, T>> PeekAll<T>(IEnumerable<long> ids)
        where T : class, IDocument<T>
    {
        var asked = ids.Distinct().ToList();
        await Gather(asked.Select(T.Type.IdOf));
        var found = new Dictionary<long, T>(asked.Count);
        foreach (var id in asked)
        {
            if (await Peek<T>(id) is { } document)
                found[id] = document;
        }

        return found;
    }

    /// <summary>The documents that a query asks for. Within a transaction they may be outdated at commit.</summary>
    public async Task<IReadOnlyList<T>> Query<T>(DocumentQuery<T> query)
        where T : class, IDocument<T>
    {
        Looks++;
        var found = await _engine.Query(Partition, query.Untyped, Cancellation);
        var documents = new T[found.Count];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = Deserialize<T>(found[i]);
        return documents;
    }

    /// <summary>The first document that a query asks for, or null.</summary>
    public async Task<T?> First<T>(DocumentQuery<T> query)
        where T : class, IDocument<T> =>
        await Query(query.Take(1)) is [var first] ? first : null;

    /// <summary>Whether there is a document that a query asks for.</summary>
    public async Task<bool> Any<T>(DocumentQuery<T> query)
        where T : class, IDocument<T> => await First(query) is not null;

    /// <summary>How many documents the query's filters hold for.</summary>
    public Task<long> Count<T>(DocumentQuery<T> query)
        where T : class, IDocument<T>
    {
        Looks++;
        return _engine.Count(Partition, query.Untyped, Cancellation);
    }

    /// <summary>
    /// The documents that a query asks for, and how many its filters hold for. They are counted only where the answer itself does not show
    /// it: counting is what a search among many documents costs most.
    /// </summary>
    public async Task<(IReadOnlyList<T> Found, long Count)> QueryAndCount<T>(DocumentQuery<T> query)
        where T : class, IDocument<T>
    {
        var found = await Query(query);
        var isAtEnd = query.TakeCount is not { } most || found.Count < most;
        var showsEnd = isAtEnd && (found.Count > 0 || query.SkipCount == 0);
        return (found, showsEnd ? query.SkipCount + found.Count : await Count(query));
    }

    private protected ValueTask<StoredDocument?> Load(string id)
    {
        if (_gathered.TryGetValue(id, out var gathered))
            return new(gathered);
        Looks++;
        return _engine.Read(Partition, id, Cancellation);
    }

    private protected static T Deserialize<T>(StoredDocument stored)
        where T : class, IDocument<T> =>
        JsonSerializer.Deserialize(stored.Body.Span, T.Type.Json)
        ?? throw new InvalidDataException($"The stored document {stored.Id} is empty.");
}
