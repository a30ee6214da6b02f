using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using Mostrador.McMatias.Stock;

namespace Mostrador.App.McMatias;

/// <summary>What happens without a request. Nothing that the API answers depends on when it happens.</summary>
public sealed class BackgroundFunctions(IncomingMessages messages, ClearStock clearStock)
{
    /// <summary>Erases the stock of a deleted product or branch.</summary>
    [Function("mcmatias-clear-stock")]
    public Task Deleted(
        [ServiceBusTrigger(ClearStock.Queue, Connection = "ServiceBusConnection")] string message,
        int deliveryCount,
        CancellationToken stopping) =>
        messages.Handle(new(ClearStock.Queue, message, deliveryCount), it => clearStock.Run(it.Body), stopping);
}
