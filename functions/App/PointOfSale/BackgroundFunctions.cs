using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Maintenance;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.App.PointOfSale;

/// <summary>What happens without a request. Nothing that the API answers depends on when it happens.</summary>
public sealed class BackgroundFunctions(
    IncomingMessages messages,
    TimerRuns runs,
    CloseExpiredPromotions closeExpired,
    EraseCustomer eraseCustomer,
    ErasePromotions erasePromotions)
{
    /// <summary>Switches off promotions that have ended. Five past every hour, because the shop's midnight is not the timer's.</summary>
    [Function("pos-nightly")]
    public Task Nightly([TimerTrigger("0 5 * * * *")] TimerInfo timer) => runs.Run("pos-nightly", closeExpired.Run);

    /// <summary>Erases what is stored of a deleted customer.</summary>
    [Function("pos-erase-customer")]
    public Task CustomerDeleted(
        [ServiceBusTrigger(EraseCustomer.Queue, Connection = "ServiceBusConnection")] string message,
        int deliveryCount,
        CancellationToken stopping) =>
        messages.Handle(new(EraseCustomer.Queue, message, deliveryCount), it => eraseCustomer.Run(it.Body), stopping);

    /// <summary>Erases the promotions of a deleted product.</summary>
    [Function("pos-erase-promotions")]
    public Task ProductDeleted(
        [ServiceBusTrigger(ErasePromotions.Queue, Connection = "ServiceBusConnection")] string message,
        int deliveryCount,
        CancellationToken stopping) =>
        messages.Handle(new(ErasePromotions.Queue, message, deliveryCount), it => erasePromotions.Run(it.Body), stopping);
}
