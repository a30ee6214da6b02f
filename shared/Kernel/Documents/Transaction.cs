using System.Text.Json;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// One run of a use case: what it read and what it staged. Reads see what is committed, not what is staged.
/// Documents are written by the ETag they were read with, so what was not read cannot be replaced.
/// </summary>
public sealed class Transaction : PartitionReader
{
    private readonly Dictionary<string, StoredDocument?> _relied = [];
    private readonly Dictionary<string, DocumentOperation> _staged = [];

    private readonly NumberDesks? _desks;
    private NumberDesks.Turn? _turn;

    internal Transaction(IDocumentEngine engine, Partition partition, NumberDesks? desks, CancellationToken cancellation)
        : base(engine, partition, cancellation) => _desks = desks;

    /// <summary>
    /// Reads a document that the outcome depends on; null when there is none. If the transaction stores anything, this
    /// document must still be what was read, and every other transaction that relied on it runs again.
    /// </summary>
    public async ValueTask<T?> Find<T>(string key)
        where T : class, IDocument<T>
    {
        var id = T.Type.IdOf(key);
        if (!_relied.TryGetValue(id, out var stored))
            _relied[id] = stored = await Load(id);
        return stored is { } found ? Deserialize<T>(found) : null;
    }

    /// <inheritdoc cref="Find{T}(string)"/>
    public ValueTask<T?> Find<T>(long key)
        where T : class, IDocument<T> => Find<T>(DocumentKey.Of(key));

    /// <summary>Stages a new document. If its key is taken at commit, the work runs again.</summary>
    /// <param name="document">The document.</param>
    /// <param name="timeToLive">After this time it is gone by itself; null = never.</param>
    public void Create<T>(T document, TimeSpan? timeToLive = null)
        where T : class, IDocument<T> => Stage(Creation(document, timeToLive));

    /// <summary>Stages a new version of a document found in this transaction.</summary>
    public void Replace<T>(T document)
        where T : class, IDocument<T>
    {
        var id = T.Type.IdOf(document.Key);
        Stage(new ReplaceDocument(id, T.Type, Serialize(document), ETagOf(id)));
    }

    /// <summary>Stages the removal of a document found in this transaction.</summary>
    public void Delete<T>(T document)
        where T : class, IDocument<T>
    {
        var id = T.Type.IdOf(document.Key);
        Stage(new DeleteDocument(id, ETagOf(id)));
    }

    /// <summary>
    /// Stages an addition to a hot counter. A document that was only peeked at is not relied upon: many transactions may add
    /// at once. If the sum would fall below the floor at commit, or the document is gone, the work runs again.
    /// </summary>
    public void Increment<T>(string key, DocumentField<long> field, long by, long? floor = null)
        where T : class, IDocument<T>
    {
        var id = T.Type.IdOf(key);
        var more = new FieldIncrement(field.Path, by, floor);
        if (_staged.TryGetValue(id, out var staged) && staged is IncrementDocument earlier)
            _staged[id] = earlier with { Increments = Merge(earlier.Increments, more) };
        else
            Stage(new IncrementDocument(id, [more], ETag: null));
    }

    /// <inheritdoc cref="Increment{T}(string, DocumentField{long}, long, long?)"/>
    public void Increment<T>(long key, DocumentField<long> field, long by, long? floor = null)
        where T : class, IDocument<T> => Increment<T>(DocumentKey.Of(key), field, by, floor);

    /// <summary>The last number of a sequence that was taken, and from now on the turn to take the next one.</summary>
    internal async ValueTask<long> LastNumber(string sequence)
    {
        if (_turn is null && _desks is not null)
            _turn = await _desks.Enter(Partition, sequence, Cancellation);
        var known = _turn?.IsFor(Partition, sequence) == true ? _turn.Last : null;
        return known ?? (await Peek<Counter>(sequence))?.Last ?? 0;
    }

    /// <summary>Stages that a number of a sequence is taken, and the last one is still the one before it.</summary>
    internal void TakeNumber(string sequence, long last, long number)
    {
        if (last == 0)
            Create(new Counter { Key = sequence, Last = number });
        else
            Stage(new IncrementDocument(Counter.Type.IdOf(sequence), [new(Counter.LastField.Path, number - last, number, number)], ETag: null));
        if (_turn?.IsFor(Partition, sequence) == true)
            _turn.Take(number);
    }

    /// <summary>Gives up its turn to whoever ends it; null = it has none.</summary>
    internal NumberDesks.Turn? HandOverTurn()
    {
        var turn = _turn;
        _turn = null;
        return turn;
    }

    /// <summary>The operation that stores a new document.</summary>
    internal static CreateDocument Creation<T>(T document, TimeSpan? timeToLive)
        where T : class, IDocument<T> => timeToLive is null || T.Type.Counts.Count == 0
            ? new(T.Type.IdOf(document.Key), T.Type, Serialize(document), timeToLive)
            : throw new InvalidOperationException($"A '{T.Type.Name}' is counted (DocumentType.Counts) and cannot expire: nothing happens then that would be counted.");

    /// <summary>What to commit: the staged operations, and a touch for every document that was relied upon and not written.</summary>
    internal IReadOnlyList<DocumentOperation> Operations()
    {
        if (_staged.Count == 0)
            return [];
        var touches = _relied
            .Where(relied => relied.Value is not null && !_staged.ContainsKey(relied.Key))
            .Select(DocumentOperation (relied) => new TouchDocument(relied.Key, relied.Value!.Value.ETag));
        return [.. _staged.Values.Select(WithETagIfReliedOn), .. touches];
    }

    private DocumentOperation WithETagIfReliedOn(DocumentOperation operation) =>
        operation is IncrementDocument increment && _relied.TryGetValue(increment.Id, out var stored) && stored is { } found
            ? increment with { ETag = found.ETag }
            : operation;

    private static ReadOnlyMemory<byte> Serialize<T>(T document)
        where T : class, IDocument<T> => JsonSerializer.SerializeToUtf8Bytes(document, T.Type.Json);

    private static IReadOnlyList<FieldIncrement> Merge(IReadOnlyList<FieldIncrement> earlier, FieldIncrement more)
    {
        var same = earlier.FirstOrDefault(increment => increment.Path == more.Path);
        return same is null
            ? [.. earlier, more]
            : [.. earlier.Where(increment => increment != same), same with { By = same.By + more.By, Floor = same.Floor ?? more.Floor }];
    }

    private void Stage(DocumentOperation operation)
    {
        if (!_staged.TryAdd(operation.Id, operation))
            throw new InvalidOperationException($"{operation.Id} is already staged in this transaction.");
    }

    private string ETagOf(string id) =>
        _relied.TryGetValue(id, out var stored) && stored is { } found
            ? found.ETag
            : throw new InvalidOperationException($"{id} is written without having been found in this transaction.");
}
