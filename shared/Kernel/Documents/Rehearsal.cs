using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Use cases that run as ever and store nothing. What they would store is kept in memory for as long as the rehearsal lasts and is what
/// they read by id, so that a second claim of a unique value is refused as it would be in earnest. Queries and counts see the store alone.
/// </summary>
public sealed class Rehearsal : IDisposable
{
    // Ids that a rehearsal gives out belong to nobody: a block of real ones would have to be stored.
    private const long FirstId = 1_000_000_000_000;

    private static readonly AsyncLocal<Rehearsal?> Ambient = new();
    private readonly ConcurrentDictionary<(string Partition, string Id), StoredDocument?> _changed = new();
    private long _lastId = FirstId;
    private long _lastETag;

    private Rehearsal()
    {
    }

    /// <summary>Whether whoever asks takes part in one.</summary>
    public static bool IsOn => Ambient.Value is not null;

    internal static Rehearsal? Current => Ambient.Value;

    /// <summary>From now on, whatever is called from here takes part.</summary>
    public static Rehearsal Begin() => Ambient.Value = new Rehearsal();

    /// <inheritdoc/>
    public void Dispose() => Ambient.Value = null;

    internal long TakeIds(int count) => Interlocked.Add(ref _lastId, count) - count + 1;

    internal async ValueTask<StoredDocument?> Read(IDocumentEngine engine, Partition partition, string id, CancellationToken cancellation) =>
        _changed.TryGetValue((partition.Key, id), out var changed) ? changed : await engine.Read(partition, id, cancellation);

    internal async Task<IReadOnlyList<StoredDocument>> ReadAll(
        IDocumentEngine engine, Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new List<StoredDocument>(ids.Count);
        foreach (var id in ids)
        {
            if (await Read(engine, partition, id, cancellation) is { } document)
                found.Add(document);
        }

        return found;
    }

    internal async Task<CommitOutcome> Commit(
        IDocumentEngine engine, Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        var after = new List<(string Id, StoredDocument? Document)>(operations.Count);
        foreach (var operation in operations)
        {
            var (holds, document) = After(operation, await Read(engine, partition, operation.Id, cancellation));
            if (!holds)
                return CommitOutcome.Conflict;
            after.Add((operation.Id, document));
        }

        foreach (var (id, document) in after)
            _changed[(partition.Key, id)] = document;
        return CommitOutcome.Committed;
    }

    private (bool Holds, StoredDocument? Document) After(DocumentOperation operation, StoredDocument? current) => operation switch
    {
        CreateDocument create => (current is null, Version(create.Id, create.Body)),
        ReplaceDocument replace => (current?.ETag == replace.ETag, Version(replace.Id, replace.Body)),
        DeleteDocument delete => (current?.ETag == delete.ETag, null),
        TouchDocument touch => (current?.ETag == touch.ETag, Version(touch.Id, current?.Body ?? default)),
        IncrementDocument increment => Increment(increment, current),
        _ => throw new NotSupportedException($"A rehearsal has no {operation.GetType().Name}."),
    };

    private (bool Holds, StoredDocument? Document) Increment(IncrementDocument operation, StoredDocument? current)
    {
        if (current is not { } stored || (operation.ETag is { } etag && etag != stored.ETag))
            return (false, null);
        var body = JsonNode.Parse(stored.Body.Span)!.AsObject();
        foreach (var increment in operation.Increments)
        {
            if (body[increment.Path] is not JsonValue value || !value.TryGetValue(out long number) || !increment.Allows((Int128)number + increment.By))
                return (false, null);
            body[increment.Path] = number + increment.By;
        }

        return (true, Version(operation.Id, Encoding.UTF8.GetBytes(body.ToJsonString())));
    }

    private StoredDocument Version(string id, ReadOnlyMemory<byte> body) =>
        new(id, "rehearsed-" + Interlocked.Increment(ref _lastETag).ToString(CultureInfo.InvariantCulture), body);
}
