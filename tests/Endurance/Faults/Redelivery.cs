using System.Collections.Concurrent;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.Endurance.Faults;

/// <summary>An outbox whose messages are now and then delivered by a second hand too, at the same time or later.</summary>
internal sealed class Redelivery(IOutbox inner, FaultDice dice, FunctionCatalog functions, IServiceProvider services) : IOutbox
{
    private const int LatestMilliseconds = 1500;
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<string, bool> _seen = new();

    public async Task<IReadOnlyList<PendingMessage>> Pending(int most, CancellationToken cancellation)
    {
        var pending = await inner.Pending(most, cancellation);
        if (_seen.Count > MostRemembered)
            _seen.Clear();
        foreach (var message in pending)
        {
            if (_seen.TryAdd(message.Message.Key, true) && dice.Throws("queue: delivered twice", 0.4))
                _ = DeliverAgain(message, TimeSpan.FromMilliseconds(dice.Below(LatestMilliseconds)));
        }

        return pending;
    }

    public Task WaitForArrival(CancellationToken cancellation) => inner.WaitForArrival(cancellation);

    private async Task DeliverAgain(PendingMessage pending, TimeSpan after)
    {
        await Task.Delay(after);
        var envelope = MessageEnvelope.Of(pending);
        if (functions.Queues.Values.FirstOrDefault(function => function.Queue == envelope.Queue) is not { } function)
            return;
        try
        {
            await function.Method.Run(services, new QueueCall(envelope.ToText(), envelope.Id, DeliveryCount: 1, CancellationToken.None));
        }
#pragma warning disable CA1031 // The first hand delivers until it is done; this one only disturbs.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
