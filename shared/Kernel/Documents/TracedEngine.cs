using Mostrador.Kernel.Telemetry;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// An engine whose operations are spans while somebody listens; otherwise it only passes them on, without allocating: so the
/// functions below capture nothing.
/// </summary>
internal sealed class TracedEngine(IDocumentEngine engine) : IDocumentEngine
{
    private static bool IsOff => !Tracing.Source.HasListeners();

    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) => IsOff
        ? engine.Read(partition, id, cancellation)
        : new(Traced("read", TypeIn(id), partition, (id, cancellation),
            static (engine, partition, asked) => engine.Read(partition, asked.id, asked.cancellation).AsTask()));

    public Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation) => IsOff
        ? engine.ReadAll(partition, ids, cancellation)
        : Traced("read together", null, partition, (ids, cancellation),
            static (engine, partition, asked) => engine.ReadAll(partition, asked.ids, asked.cancellation));

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) => IsOff
        ? engine.Query(partition, query, cancellation)
        : Traced("query", query.Type.Name, partition, (query, cancellation),
            static (engine, partition, asked) => engine.Query(partition, asked.query, asked.cancellation));

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) => IsOff
        ? engine.Count(partition, query, cancellation)
        : Traced("count", query.Type.Name, partition, (query, cancellation),
            static (engine, partition, asked) => engine.Count(partition, asked.query, asked.cancellation));

    public Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) => IsOff
        ? engine.Commit(partition, operations, cancellation)
        : Traced("commit", null, partition, (operations, cancellation),
            static (engine, partition, asked) => engine.Commit(partition, asked.operations, asked.cancellation));

    private async Task<T> Traced<TAsked, T>(
        string operation, string? type, Partition partition, TAsked asked, Func<IDocumentEngine, Partition, TAsked, Task<T>> run)
    {
        using var activity = Tracing.Start(type is null ? operation : $"{operation} {type}", partition);
        try
        {
            var result = await run(engine, partition, asked);
            activity?.SetTag("mostrador.result", result switch
            {
                CommitOutcome outcome => outcome == CommitOutcome.Committed ? "committed" : "conflict",
                IReadOnlyList<StoredDocument> found => found.Count,
                _ => null,
            });
            return result;
        }
        catch (Exception fault)
        {
            activity?.Failed(fault);
            throw;
        }
    }

    private static string TypeIn(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];
}
