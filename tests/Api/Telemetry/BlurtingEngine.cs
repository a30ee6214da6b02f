using System.Text;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>The store with faults whose messages tell everything that was read or written, as careless libraries do.</summary>
internal sealed class BlurtingEngine(IDocumentEngine engine) : IDocumentEngine
{
    private readonly TaskCompletionSource _buried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Which documents cannot be handled, by their ids, or by "type:" in queries.</summary>
    public Func<string, bool> Blurts { get; set; } = _ => false;

    /// <summary>Completes when a message has become a dead letter.</summary>
    public Task Buried => _buried.Task;

    /// <summary>How often there was a fault.</summary>
    public int Faults { get; private set; }

    public async ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation)
    {
        var document = await engine.Read(partition, id, cancellation);
        return Blurts(id) ? throw Fault(id, document?.Body ?? default) : document;
    }

    public async Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        var found = await engine.Query(partition, query, cancellation);
        return Blurts(query.Type.Name + ":") ? throw Fault(query.ToString(), found.SelectMany(document => document.Body.ToArray()).ToArray()) : found;
    }

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) => engine.Count(partition, query, cancellation);

    public async Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        foreach (var operation in operations)
        {
            if (Blurts(operation.Id))
                throw Fault(operation.Id, operation is CreateDocument create ? create.Body : operation is ReplaceDocument replace ? replace.Body : default);
        }

        var outcome = await engine.Commit(partition, operations, cancellation);
        if (operations.Any(operation => operation is CreateDocument { Type: var type } && type == DeadLetter.Type))
            _buried.TrySetResult();
        return outcome;
    }

    private InvalidDataException Fault(string about, ReadOnlyMemory<byte> body)
    {
        Faults++;
        var text = $"Cannot understand {about}: {Encoding.UTF8.GetString(body.Span)}";
        return new InvalidDataException(text, new FormatException($"The input string '{text}' was not in a correct format.")) { Data = { ["content"] = text } };
    }
}
