using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Queues;

/// <summary>
/// Makes one delivery: the function runs, then the message leaves the outbox. A crash between the two delivers it again,
/// which handlers are made for.
/// </summary>
internal sealed partial class Courier(IServiceProvider services, TimeProvider time, QueueOptions options, ILogger<Courier> log)
{
    /// <summary>Whether the message is gone from the outbox, handled or dead. Never throws.</summary>
    public async Task<bool> Deliver(QueueFunction function, PendingMessage pending, int attempt, CancellationToken stopping)
    {
        var documents = services.GetRequiredService<DocumentStore>();
        var handled = false;
        try
        {
            await function.Method.Run(services, new QueueCall(pending.Message.Body, pending.Message.Key, attempt, stopping));
            handled = true;
            await documents.Remove(pending);
            return true;
        }
#pragma warning disable CA1031 // Whatever a handler throws is a failed delivery.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (stopping.IsCancellationRequested)
                return false; // The host stops; the next start delivers it.
            LogFailure(failure, pending.Message.Key, function.Name, attempt);
            return !handled && attempt >= options.MostDeliveries && await Bury(documents, pending, failure);
        }
    }

    private async Task<bool> Bury(DocumentStore documents, PendingMessage pending, Exception failure)
    {
        try
        {
            await documents.Bury(pending, failure, time.GetUtcNow());
            LogDeath(pending.Message.Key, pending.Message.Queue);
            return true;
        }
#pragma warning disable CA1031 // The store is out of order: the message stays, and is tried again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFailure(fault, pending.Message.Key, nameof(DeadLetter), options.MostDeliveries);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The message {Message} failed in {Function} at delivery {Attempt}.")]
    private partial void LogFailure(Exception failure, string message, string function, int attempt);

    [LoggerMessage(LogLevel.Error, "The message {Message} of the queue {Queue} is given up: it is a dead letter now.")]
    private partial void LogDeath(string message, string queue);
}
