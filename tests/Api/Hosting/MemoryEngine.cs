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
            return Task.FromResult(CommitOutcome.Committed);
        }
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

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) => throw new NotSupportedException();

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
