namespace Mostrador.Kernel.Messages;

/// <summary>Lays aside what the broker gave up.</summary>
public sealed class BrokerDeadLetters(DeadLetters letters, TimeProvider time)
{
    private const string GivenUpByBroker = nameof(GivenUpByBroker);

    // The broker delivers a dead letter again at once, and for ever: whoever cannot store it must wait himself.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Keeps a message of a queue's own dead letters.</summary>
    public async Task Keep(string queue, string text, CancellationToken stopping = default)
    {
        try
        {
            if (MessageEnvelope.Read(text) is { } message)
                await letters.Bury(message, GivenUpByBroker, IncomingMessages.MostDeliveries);
            else
                await letters.BuryUnreadable(queue, text);
        }
        catch (Exception) when (!stopping.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stopping);
            throw;
        }
    }
}
