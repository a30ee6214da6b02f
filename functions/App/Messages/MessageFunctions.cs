using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;

namespace Mostrador.App.Messages;

/// <summary>Messages on their way: from the documents to the queues, and from the dead letters back to the documents.</summary>
public sealed class MessageFunctions(ForwardMessages forward, ReplayDeadLetters replay, TimerRuns runs)
{
    /// <summary>
    /// Forwards what was committed. It is tried until it succeeds: without that the feed would go on, and the messages be lost. A
    /// feed that is read for the first time is read from its start, because there may be messages already.
    /// </summary>
    [Function("messages-forward")]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public Task<ForwardedMessages> Forward(
        [CosmosDBTrigger("mostrador", "documents", Connection = "CosmosConnection", LeaseContainerName = "leases", StartFromBeginning = true)]
        string changes) => forward.Run(changes);

    /// <summary>Sends dead letters again whose pause is over, every five minutes.</summary>
    [Function("messages-retry")]
    public Task Retry([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => runs.Run("messages-retry", replay.Due);
}
