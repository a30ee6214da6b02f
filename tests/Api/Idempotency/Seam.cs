using System.Collections.Concurrent;
using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Idempotency;

namespace Mostrador.Api.Tests.Idempotency;

/// The store, with a test between it and the commits that store something under a key.
internal sealed class Seam(IDocumentEngine engine) : EngineBetween(engine)
{
    private int _commits;

    /// Happens before such a commit, told how many there were before; what it throws is a crash before the commit.
    public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// Whether a rival is quicker, told how many such commits there were before.
    public Func<int, bool> IsLate { get; set; } = _ => false;

    /// Happens after such a commit; what it throws is a crash after the commit.
    public Func<int, Task> After { get; set; } = _ => Task.CompletedTask;

    /// The records, as they were stored.
    public ConcurrentQueue<ReadOnlyMemory<byte>> Records { get; } = [];

    public override async Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        if (operations.Select(RecordIn).FirstOrDefault(record => record is not null) is not { } record)
            return await base.Commit(partition, operations, cancellation);
        var number = Interlocked.Increment(ref _commits) - 1;
        await Before(number);
        if (IsLate(number))
            return CommitOutcome.Conflict;
        var outcome = await base.Commit(partition, operations, cancellation);
        if (outcome == CommitOutcome.Committed)
            Records.Enqueue(record);
        await After(number);
        return outcome;
    }

    private static ReadOnlyMemory<byte>? RecordIn(DocumentOperation operation) => operation switch
    {
        CreateDocument create when create.Type == KeyRecord.Type => create.Body,
        ReplaceDocument replace when replace.Type == KeyRecord.Type => replace.Body,
        _ => (ReadOnlyMemory<byte>?)null, // A null alone would be a record of no bytes.
    };
}
