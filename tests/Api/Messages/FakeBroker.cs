using Mostrador.Kernel.Messages;

namespace Mostrador.Api.Tests.Messages;

/// <summary>A broker with queues: it delivers a message again at once when it was not completed, and after ten times no more.</summary>
internal sealed class FakeBroker
{
    private const string DeadLetterQueue = "/$deadletterqueue";
    private readonly Dictionary<string, List<BrokerMessage>> _queues = [];

    /// <summary>Messages in all queues, those of dead letters too.</summary>
    public int Count => _queues.Values.Sum(queue => queue.Count);

    public void Send(string queue, string text) => In(queue).Add(new BrokerMessage(text));

    /// <summary>Takes a message out of any queue that has one; which one is for the test to say.</summary>
    public (string Queue, BrokerMessage Message)? Take(Func<int, int> choose)
    {
        var waiting = _queues.Where(queue => queue.Value.Count > 0).OrderBy(queue => queue.Key, StringComparer.Ordinal).ToList();
        if (waiting.Count == 0)
            return null;
        var (name, messages) = waiting[choose(waiting.Count)];
        var place = choose(messages.Count);
        var taken = messages[place];
        messages.RemoveAt(place);
        taken.Deliveries++;
        return (name, taken);
    }

    /// <summary>A delivery that was not completed.</summary>
    public void Abandon(string queue, BrokerMessage message)
    {
        if (queue.EndsWith(DeadLetterQueue, StringComparison.Ordinal) || message.Deliveries < IncomingMessages.MostDeliveries)
            In(queue).Insert(0, message);
        else
            In(queue + DeadLetterQueue).Add(new BrokerMessage(message.Text));
    }

    private List<BrokerMessage> In(string queue) => _queues.TryGetValue(queue, out var messages) ? messages : _queues[queue] = [];
}

/// <summary>A message in a queue.</summary>
internal sealed class BrokerMessage(string text)
{
    public string Text => text;

    public int Deliveries { get; set; }
}
