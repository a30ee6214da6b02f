using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// Lays messages aside that cannot be handled, and takes them off the list when they have been. Everything may be done twice, and
/// late: a letter knows its round, and what belongs to an earlier one changes nothing.
/// </summary>
public sealed partial class DeadLetters(DocumentStore documents, TimeProvider time, ILogger<DeadLetters> log)
{
    /// <summary>Keeps a message that was refused too often.</summary>
    /// <param name="message">The message.</param>
    /// <param name="reason">Kind of the last failure.</param>
    /// <param name="attempts">Deliveries of this round.</param>
    public async Task Bury(MessageEnvelope message, string reason, int attempts)
    {
        var now = time.GetUtcNow();
        var buried = await documents.Transact(DeadLetter.Partition, async transaction =>
        {
            var known = await transaction.Find<DeadLetter>(DeadLetter.KeyOf(message));
            if (known is null)
                return Create(transaction, DeadLetter.Of(message, reason, attempts, now));
            if (!known.IsSent || message.Round < known.Message?.Round)
                return null; // It was buried before, and the crash came then.
            var again = known.Again(message, reason, attempts, now);
            transaction.Replace(again);
            return again;
        });
        Tell(buried, message.Id);
    }

    /// <summary>Keeps what is no message: trying again would change nothing.</summary>
    public async Task BuryUnreadable(string queue, string text)
    {
        var letter = DeadLetter.OfUnreadable(queue, text, time.GetUtcNow());
        var buried = await documents.Transact(DeadLetter.Partition, async transaction =>
            await transaction.Find<DeadLetter>(letter.Key) is null ? Create(transaction, letter) : null);
        Tell(buried, letter.Key);
    }

    /// <summary>A message that had died has been handled.</summary>
    public Task Settle(MessageEnvelope message) => documents.Transact(DeadLetter.Partition, async transaction =>
    {
        if (await transaction.Find<DeadLetter>(DeadLetter.KeyOf(message)) is { } letter)
            transaction.Delete(letter);
    });

    /// <summary>Counts and logs a letter that has just been laid aside.</summary>
    internal void Tell(DeadLetter? letter, string message)
    {
        if (letter is null)
            return;
        MessageMetrics.Died(letter);
        if (letter.IsFinal)
            LogFinal(letter.Key, message, letter.Queue, letter.Reason, letter.Attempts);
        else
            LogDeath(letter.Key, message, letter.Queue, letter.Reason, letter.DueAt);
    }

    private static DeadLetter Create(Transaction transaction, DeadLetter letter)
    {
        transaction.Create(letter);
        return letter;
    }

    [LoggerMessage(LogLevel.Warning, "Dead letter {Letter}: the message {Message} of the queue {Queue} failed with {Reason}. It is sent again at {DueAt}.")]
    private partial void LogDeath(string letter, string message, string queue, string reason, DateTimeOffset? dueAt);

    // infra/modules/alerts.bicep looks for this sentence.
    [LoggerMessage(LogLevel.Error, "Dead letter {Letter} waits for an operator: the message {Message} of the queue {Queue} failed with {Reason}, after {Attempts} deliveries.")]
    private partial void LogFinal(string letter, string message, string queue, string reason, int attempts);
}
