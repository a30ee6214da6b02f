using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.LocalHost.Queues;

/// <summary>
/// What the pump remembers of a message that it has tried: how often it failed, and when it is due again. A restart forgets
/// this, which costs a poisonous message some more deliveries and nothing else.
/// </summary>
internal sealed class Delivery
{
    public int Failures { get; set; }

    public bool Running { get; set; }

    public DateTimeOffset DueAt { get; set; } = DateTimeOffset.MinValue;
}

/// <summary>Which message it is.</summary>
internal readonly record struct MessageId(Partition Partition, string Key)
{
    public static MessageId Of(PendingMessage pending) => new(pending.Partition, pending.Message.Key);
}

/// <summary>What keeps its order: messages of one tenant, queue and subject.</summary>
internal readonly record struct Lane(Partition Partition, string Queue, string Subject)
{
    public static Lane Of(PendingMessage pending)
    {
        var envelope = MessageEnvelope.Of(pending); // A repetition lies elsewhere than what it repeats.
        return new(envelope.Partition, envelope.Queue, envelope.Subject);
    }
}
