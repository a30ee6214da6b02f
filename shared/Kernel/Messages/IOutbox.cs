using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// The undelivered messages of a store whose messages this process delivers itself (the embedded one). In the cloud the
/// change feed takes its place.
/// </summary>
public interface IOutbox
{
    /// <summary>The oldest undelivered messages over all partitions, in the order of their commits.</summary>
    Task<IReadOnlyList<PendingMessage>> Pending(int most, CancellationToken cancellation);

    /// <summary>Completes as soon as a commit has stored a message since the last call, at once if one already has.</summary>
    Task WaitForArrival(CancellationToken cancellation);
}

/// <summary>A message and the partition that it lies in.</summary>
public sealed record PendingMessage(Partition Partition, OutboxMessage Message);
