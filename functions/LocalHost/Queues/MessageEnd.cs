using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.LocalHost.Queues;

/// <summary>How a message leaves the outbox. Both ways may be taken again after a crash.</summary>
internal static class MessageEnd
{
    /// <summary>It is handled.</summary>
    public static Task Remove(this DocumentStore documents, PendingMessage pending) =>
        documents.Transact(pending.Partition, transaction => Delete(transaction, pending.Message));

    /// <summary>It is given up: from now on it is a dead letter, for an operator to look at.</summary>
    public static Task Bury(this DocumentStore documents, PendingMessage pending, Exception failure, DateTimeOffset now) =>
        documents.Transact(pending.Partition, async transaction =>
        {
            var message = pending.Message;
            var letter = new DeadLetter { Key = message.Key, Message = message, Reason = failure.GetType().Name, DiedAt = now };
            if (!await Delete(transaction, message))
                return;
            if (await transaction.Find<DeadLetter>(letter.Key) is null)
                transaction.Create(letter);
            else
                transaction.Replace(letter); // It was replayed, and died again.
        });

    private static async Task<bool> Delete(Transaction transaction, OutboxMessage message)
    {
        if (await transaction.Find<OutboxMessage>(message.Key) is not { } stored)
            return false;
        transaction.Delete(stored);
        return true;
    }
}
