using Microsoft.Extensions.Logging;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// What every queue function does with a delivery, on both hosts: unpack it, let the use case run, count, and after the last of the
/// tries lay the message aside as a dead letter. A delivery that ends without an exception is done with.
/// </summary>
public sealed partial class IncomingMessages(DeadLetters letters, TimeProvider time, ILogger<IncomingMessages> log)
{
    /// <summary>A message is delivered so often in one round; the queues of the broker are told the same number.</summary>
    public const int MostDeliveries = 10;

    /// <summary>Handles one delivery.</summary>
    /// <param name="delivery">What has arrived.</param>
    /// <param name="work">The use case. It may run again on the same message, at the same time too.</param>
    /// <param name="stopping">The host stops: whatever fails then is the stop's doing.</param>
    public async Task Handle(MessageDelivery delivery, Func<MessageEnvelope, Task> work, CancellationToken stopping = default)
    {
        if (MessageEnvelope.Read(delivery.Text) is not { } message)
        {
            await letters.BuryUnreadable(delivery.Queue, delivery.Text);
            return;
        }

        try
        {
            await work(message);
        }
#pragma warning disable CA1031 // Whatever a use case throws is a failed delivery.
        catch (Exception failure) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            MessageMetrics.Failed(message, failure);
            if (delivery.Count < MostDeliveries)
                throw;
            LogGivenUp(failure, message.Id, message.Queue, delivery.Count);
            await letters.Bury(message, failure.GetType().Name, delivery.Count);
            return;
        }

        MessageMetrics.Handled(message, time.GetUtcNow());
        if (message.Round > 0)
            await letters.Settle(message);
    }

    [LoggerMessage(LogLevel.Warning, "The message {Message} of the queue {Queue} failed at delivery {Count} and is laid aside.")]
    private partial void LogGivenUp(Exception failure, string message, string queue, int count);
}

/// <summary>One delivery of a queue.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Text">A message envelope.</param>
/// <param name="Count">1 at the first delivery of this message in this round.</param>
public sealed record MessageDelivery(string Queue, string Text, int Count);
