using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Queues;

/// <summary>
/// Makes one delivery: the function runs, then the message leaves the outbox. A crash between the two delivers it again,
/// which handlers are made for. What becomes of a message that fails too often is the function's matter, as on the other host.
/// </summary>
internal sealed partial class Courier(IServiceProvider services, ILogger<Courier> log)
{
    /// <summary>Whether the message is gone from the outbox. Never throws.</summary>
    public async Task<bool> Deliver(QueueFunction function, PendingMessage pending, int attempt, CancellationToken stopping)
    {
        try
        {
            var envelope = MessageEnvelope.Of(pending);
            await function.Method.Run(services, new QueueCall(envelope.ToText(), envelope.Id, attempt, stopping));
            await Remove(pending);
            return true;
        }
#pragma warning disable CA1031 // Whatever a handler throws is a failed delivery.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested) // Else the host stops, and the next start delivers it.
                LogFailure(failure, pending.Message.Key, function.Name, attempt);
            return false;
        }
    }

    private Task Remove(PendingMessage pending) =>
        services.GetRequiredService<DocumentStore>().Transact(pending.Partition, async transaction =>
        {
            if (await transaction.Find<OutboxMessage>(pending.Message.Key) is { } stored)
                transaction.Delete(stored);
        });

    [LoggerMessage(LogLevel.Warning, "The message {Message} failed in {Function} at delivery {Attempt}.")]
    private partial void LogFailure(Exception failure, string message, string function, int attempt);
}
