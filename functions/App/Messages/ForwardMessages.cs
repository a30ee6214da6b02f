using Mostrador.Kernel.Messages;
using Mostrador.Storage.Cosmos;

namespace Mostrador.App.Messages;

/// <summary>
/// Picks the messages out of changed documents and puts each into its queue's envelope. What can never be sent must not hold up
/// everything behind it: it becomes a dead letter at once.
/// </summary>
public sealed class ForwardMessages(DeadLetters letters)
{
    /// <summary>Given up because no queue of this version takes it; a later version may.</summary>
    private const string NoSuchQueue = nameof(NoSuchQueue);

    /// <summary>The messages among the changes, queue by queue, in order.</summary>
    public async Task<ForwardedMessages> Run(string changes)
    {
        var queues = new Dictionary<string, List<string>>();
        foreach (var found in OutboxFeed.OfChanges(changes))
        {
            if (found.Message is not { } message)
                await letters.BuryUnreadable("", found.Item);
            else if (MessageEnvelope.Of(message) is var envelope && ForwardedMessages.Has(envelope.Queue))
                (queues.TryGetValue(envelope.Queue, out var texts) ? texts : queues[envelope.Queue] = []).Add(envelope.ToText());
            else
                await letters.Bury(envelope, NoSuchQueue, attempts: 1);
        }

        var forwarded = new ForwardedMessages();
        foreach (var (queue, texts) in queues)
            forwarded.Put(queue, [.. texts]);
        return forwarded;
    }
}
