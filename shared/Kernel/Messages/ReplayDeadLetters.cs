using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// Sends dead letters again: the message goes to the outbox and the letter is marked as sent, in one transaction. The message keeps
/// its id, so a handler that has dealt with it does nothing; the letter goes when a handler says so.
/// </summary>
public sealed class ReplayDeadLetters(DocumentStore documents, DeadLetters letters, TimeProvider time)
{
    /// <summary>Letters in one call, at most.</summary>
    public const int MostAtOnce = 100;

    /// <summary>Sends a letter again, unless it is on its way already.</summary>
    /// <exception cref="Refusal">There is no such letter, or it holds no message.</exception>
    public async Task<DeadLetter> One(string key)
    {
        var now = time.GetUtcNow();
        return await documents.Transact(DeadLetter.Partition, async transaction =>
        {
            var letter = await transaction.Find<DeadLetter>(DeadLetter.Named(key)) ?? throw Refusal.NotFound();
            var message = letter.Message ?? throw new Refusal(new NotPossible("What came was no message, so there is nothing to send again."));
            return letter.IsSent && letter.DueAt > now ? letter : Send(transaction, letter, message, now);
        });
    }

    /// <summary>Sends again what a queue has laid aside, the oldest first; says how many were sent.</summary>
    public async Task<int> Queue(string queue)
    {
        var found = await Read(DocumentQuery.Over<DeadLetter>()
            .Where(DeadLetter.QueueField.Is(queue), DeadLetter.IsSentField.Is(false))
            .OrderBy(DeadLetter.DiedAtField.Ascending));
        var sent = 0;
        foreach (var letter in found)
        {
            if (await Retry(letter.Key, still => !still.IsSent))
                sent++;
        }

        return sent;
    }

    /// <summary>Sends again whatever is due. Late, twice or half, it does no harm.</summary>
    public async Task Due()
    {
        var now = time.GetUtcNow();
        foreach (var letter in await Read(DocumentQuery.Over<DeadLetter>().Where(DeadLetter.DueAtField.AtMost(now)).OrderBy(DeadLetter.DueAtField.Ascending)))
            await Retry(letter.Key, found => found.DueAt <= now);
        await Count();
    }

    private Task<IReadOnlyList<DeadLetter>> Read(DocumentQuery<DeadLetter> query) => documents.In(DeadLetter.Partition).Query(query.Take(MostAtOnce));

    private async Task<bool> Retry(string key, Func<DeadLetter, bool> isWanted)
    {
        var now = time.GetUtcNow();
        var (sent, lost) = await documents.Transact(DeadLetter.Partition, async transaction =>
        {
            if (await transaction.Find<DeadLetter>(key) is not { Message: { } message } letter || !isWanted(letter))
                return (false, null);
            if (letter.IsSent && RetryPauses.After(message.Round) is null)
                return (false, Lose(transaction, letter));
            Send(transaction, letter, message, now);
            return (true, (DeadLetter?)null);
        });
        letters.Tell(lost, key);
        return sent;
    }

    private static DeadLetter Send(Transaction transaction, DeadLetter letter, MessageEnvelope message, DateTimeOffset now)
    {
        var sent = letter.Sent(message, now);
        transaction.Replace(sent);
        transaction.Create(new OutboxMessage
        {
            Key = $"replay-{Guid.NewGuid():N}", // An earlier repetition may still be stored.
            Queue = message.Queue,
            Subject = message.Subject,
            Body = message.Body,
            WrittenAt = message.WrittenAt,
            Repeats = new RepeatedMessage(message.Id, message.Module, message.Tenant, message.Round + 1),
        });
        return sent;
    }

    private static DeadLetter Lose(Transaction transaction, DeadLetter letter)
    {
        var lost = letter.Lost();
        transaction.Replace(lost);
        return lost;
    }

    private async Task Count()
    {
        var all = await documents.In(DeadLetter.Partition).Count(DocumentQuery.Over<DeadLetter>());
        var waiting = await documents.In(DeadLetter.Partition).Count(
            DocumentQuery.Over<DeadLetter>().Where(DeadLetter.DueAtField.AtLeast(DateTimeOffset.UnixEpoch)));
        MessageMetrics.Kept(waiting, all - waiting);
    }
}
