using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>A store without a disk, whose commits a test can make fail. It knows as much as the pump and its handlers need.</summary>
internal sealed class MemoryEngine : IDocumentEngine, IOutbox
{
    private readonly Lock _lock = new();
    private readonly List<(Partition Partition, StoredDocument Document)> _documents = [];
    private TaskCompletionSource _arrival = NewArrival();
    private long _version;

    /// <summary>Called before every commit; what it throws is the fault of the disk.</summary>
    public Action<IReadOnlyList<DocumentOperation>> BeforeCommit { get; set; } = _ => { };

    /// <summary>Called after every commit that was carried out; what it throws is its lost answer.</summary>
    public Action<IReadOnlyList<DocumentOperation>> AfterCommit { get; set; } = _ => { };

    /// <summary>Told of every commit that was carried out, heard of or not.</summary>
    public Action<Partition, IReadOnlyList<DocumentOperation>> Told { get; set; } = (_, _) => { };

    /// <summary>Called before the outbox is read; what it throws is the fault of the disk.</summary>
    public Action BeforeLook { get; set; } = () => { };

    /// <summary>How often the outbox was read.</summary>
    public int Looks { get; private set; }

    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
                return [.. _documents.Select(stored => stored.Document.Id)];
        }
    }

    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var found = _documents.FindIndex(stored => stored.Partition == partition && stored.Document.Id == id);
            return new(found < 0 ? null : _documents[found].Document);
        }
    }

    public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        BeforeCommit(operations);
        lock (_lock)
        {
            if (!operations.All(operation => Holds(partition, operation)))
                return Task.FromResult(CommitOutcome.Conflict);
            foreach (var operation in operations)
                Apply(partition, operation);
            if (operations.Any(operation => operation is CreateDocument { Type: var type } && type == OutboxMessage.Type))
                _arrival.TrySetResult();
            Told(partition, operations);
        }

        AfterCommit(operations);
        return Task.FromResult(CommitOutcome.Committed);
    }

    public Task<IReadOnlyList<PendingMessage>> Pending(int most, CancellationToken cancellation)
    {
        BeforeLook();
        lock (_lock)
        {
            Looks++;
            IReadOnlyList<PendingMessage> pending =
            [
                .. _documents
                    .Where(stored => stored.Document.Id.StartsWith($"{OutboxMessage.Type.Name}:", StringComparison.Ordinal))
                    .Take(most)
                    .Select(stored => new PendingMessage(
                        stored.Partition, JsonSerializer.Deserialize(stored.Document.Body.Span, OutboxMessage.Type.Json)!)),
            ];
            return Task.FromResult(pending);
        }
    }

    public async Task WaitForArrival(CancellationToken cancellation)
    {
        await _arrival.Task.WaitAsync(cancellation);
        lock (_lock)
            _arrival = NewArrival();
    }

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        IEnumerable<StoredDocument> found = Matching(partition, query);
        if (query.Orders is [var order])
            found = order.Descending ? found.OrderByDescending(Text, StringComparer.Ordinal) : found.OrderBy(Text, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<StoredDocument>>([.. found.Skip(query.Skip).Take(query.Take ?? int.MaxValue)]);

        string Text(StoredDocument document) => Member(document, query.Orders[0].Path).ToString();
    }

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        Task.FromResult<long>(Matching(partition, query).Count);

    private List<StoredDocument> Matching(Partition partition, DocumentQuery query)
    {
        lock (_lock)
        {
            return
            [
                .. from stored in _documents
                   where stored.Partition == partition && stored.Document.Id.StartsWith($"{query.Type.Name}:", StringComparison.Ordinal)
                   where query.Filters.All(filter => Fits(Member(stored.Document, filter.Path), filter))
                   select stored.Document,
            ];
        }
    }

    private static JsonElement Member(StoredDocument document, string path) =>
        JsonSerializer.Deserialize<JsonElement>(document.Body.Span).TryGetProperty(path, out var member) ? member : default;

    private static bool Fits(JsonElement member, DocumentFilter filter) => (member.ValueKind, filter) switch
    {
        (JsonValueKind.String, { Comparison: Comparison.Equal, Value: string text }) => member.GetString() == text,
        (JsonValueKind.String, { Comparison: Comparison.AtMost, Value: string text }) => string.CompareOrdinal(member.GetString(), text) <= 0,
        (JsonValueKind.String, { Comparison: Comparison.AtLeast, Value: string text }) => string.CompareOrdinal(member.GetString(), text) >= 0,
        (JsonValueKind.True or JsonValueKind.False, { Comparison: Comparison.Equal, Value: bool flag }) => member.GetBoolean() == flag,
        (JsonValueKind.Undefined or JsonValueKind.Null, _) => false,
        _ => throw new NotSupportedException(),
    };

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool Holds(Partition partition, DocumentOperation operation)
    {
        var found = _documents.FindIndex(stored => stored.Partition == partition && stored.Document.Id == operation.Id);
        return operation switch
        {
            CreateDocument => found < 0,
            ReplaceDocument replace => found >= 0 && _documents[found].Document.ETag == replace.ETag,
            DeleteDocument delete => found >= 0 && _documents[found].Document.ETag == delete.ETag,
            TouchDocument touch => found >= 0 && _documents[found].Document.ETag == touch.ETag,
            _ => throw new NotSupportedException(),
        };
    }

    private void Apply(Partition partition, DocumentOperation operation)
    {
        var found = _documents.FindIndex(stored => stored.Partition == partition && stored.Document.Id == operation.Id);
        var etag = $"{++_version}";
        switch (operation)
        {
            case CreateDocument create:
                _documents.Add((partition, new StoredDocument(create.Id, etag, create.Body)));
                break;
            case ReplaceDocument replace:
                _documents[found] = (partition, new StoredDocument(replace.Id, etag, replace.Body));
                break;
            case DeleteDocument:
                _documents.RemoveAt(found);
                break;
            case TouchDocument:
                _documents[found] = (partition, _documents[found].Document with { ETag = etag });
                break;
        }
    }
}
