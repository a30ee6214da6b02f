using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.McMatias.Stock;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;
using Mostrador.SmartSales.Reviews;
using Mostrador.SmartSales.Users;

namespace Mostrador.App.Messages;

/// <summary>
/// What the broker itself gave up: the process died at every delivery, the store was out of reach, or nobody listened for two weeks.
/// Everything else has been laid aside before. A function for each queue.
/// </summary>
public sealed class BrokerDeadLetterFunctions(BrokerDeadLetters letters)
{
    private const string DeadLetterQueue = "/$deadletterqueue";

    /// <summary>Deleted customers of the point of sale.</summary>
    [Function("pos-erase-customer-dead")]
    public Task PosEraseCustomer(
        [ServiceBusTrigger(EraseCustomer.Queue + DeadLetterQueue, Connection = "ServiceBusConnection")] string message, CancellationToken stopping) =>
        letters.Keep(EraseCustomer.Queue, message, stopping);

    /// <summary>Deleted products of the point of sale.</summary>
    [Function("pos-erase-promotions-dead")]
    public Task PosErasePromotions(
        [ServiceBusTrigger(ErasePromotions.Queue + DeadLetterQueue, Connection = "ServiceBusConnection")] string message, CancellationToken stopping) =>
        letters.Keep(ErasePromotions.Queue, message, stopping);

    /// <summary>Deleted products of the online shop.</summary>
    [Function("smartsales-erase-reviews-dead")]
    public Task SmartSalesEraseReviews(
        [ServiceBusTrigger(EraseReviews.Queue + DeadLetterQueue, Connection = "ServiceBusConnection")] string message, CancellationToken stopping) =>
        letters.Keep(EraseReviews.Queue, message, stopping);

    /// <summary>Deleted users of the online shop.</summary>
    [Function("smartsales-erase-user-dead")]
    public Task SmartSalesEraseUser(
        [ServiceBusTrigger(EraseUser.Queue + DeadLetterQueue, Connection = "ServiceBusConnection")] string message, CancellationToken stopping) =>
        letters.Keep(EraseUser.Queue, message, stopping);

    /// <summary>Lots to top up of Local SIM.</summary>
    [Function("localsim-top-up-lot-dead")]
    public Task LocalSimTopUpLot(
        [ServiceBusTrigger(RunTopUpJob.Queue + DeadLetterQueue, Connection = "ServiceBusConnection")] string message, CancellationToken stopping) =>
        letters.Keep(RunTopUpJob.Queue, message, stopping);

    /// <summary>Deleted products and branches of MCMatias.</summary>
    [Function("mcmatias-clear-stock-dead")]
    public Task McMatiasClearStock(
        [ServiceBusTrigger(ClearStock.Queue + DeadLetterQueue, Connection = "ServiceBusConnection")] string message, CancellationToken stopping) =>
        letters.Keep(ClearStock.Queue, message, stopping);
}
