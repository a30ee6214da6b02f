using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;
using Mostrador.SmartSales.Predictions;
using Mostrador.SmartSales.Reviews;
using Mostrador.SmartSales.Users;

namespace Mostrador.App.SmartSales;

/// <summary>What happens without a request.</summary>
public sealed class BackgroundFunctions(
    IncomingMessages messages, TimerRuns runs, EraseReviews eraseReviews, EraseUser eraseUser, TrainForecast train)
{
    /// <summary>Trains the forecast, every night at three in La Paz; the operator's command runs it at once.</summary>
    [Function("SmartSalesTrainForecast")]
    public Task Nightly([TimerTrigger("%SmartSalesTrainingSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        runs.Run("SmartSalesTrainForecast", () => train.Run(cancellation));

    /// <summary>Erases the reviews of a deleted product.</summary>
    [Function("smartsales-erase-reviews")]
    public Task ProductDeleted(
        [ServiceBusTrigger(EraseReviews.Queue, Connection = "ServiceBusConnection")] string message,
        int deliveryCount,
        CancellationToken stopping) =>
        messages.Handle(new(EraseReviews.Queue, message, deliveryCount), it => eraseReviews.Run(it.Body), stopping);

    /// <summary>Erases what is left of a deleted user.</summary>
    [Function("smartsales-erase-user")]
    public Task UserDeleted(
        [ServiceBusTrigger(EraseUser.Queue, Connection = "ServiceBusConnection")] string message,
        int deliveryCount,
        CancellationToken stopping) =>
        messages.Handle(new(EraseUser.Queue, message, deliveryCount), it => eraseUser.Run(it.Body), stopping);
}
