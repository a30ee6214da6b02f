using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Sims.Uploads;
using Mostrador.LocalSim.TopUps;

namespace Mostrador.App.LocalSim;

/// <summary>What happens without a request.</summary>
public sealed class BackgroundFunctions(
    IncomingMessages messages,
    TimerRuns runs,
    RunTopUpJob runTopUpJob,
    ReconcileTopUps reconcile,
    FinishAbandonedSales finishSales,
    UndoUpload undoUpload,
    SyncCatalogue syncCatalogue)
{
    /// <summary>Tops the SIMs of a lot up.</summary>
    [Function("localsim-top-up-lot")]
    public Task LotOrdered(
        [ServiceBusTrigger(RunTopUpJob.Queue, Connection = "ServiceBusConnection")] string message,
        int deliveryCount,
        CancellationToken stopping) =>
        messages.Handle(new(RunTopUpJob.Queue, message, deliveryCount), it => runTopUpJob.Run(it.Body, deliveryCount, stopping), stopping);

    /// <summary>Finds out what became of top-ups that nobody heard the end of, every five minutes.</summary>
    [Function("localsim-reconcile-top-ups")]
    public Task Reconcile([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken stopping) =>
        runs.Run("localsim-reconcile-top-ups", () => reconcile.Run(stopping));

    /// <summary>Ends electronic sales whose process died, every five minutes.</summary>
    [Function("localsim-abandoned-sales")]
    public Task AbandonedSales([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken stopping) =>
        runs.Run("localsim-abandoned-sales", () => finishSales.Run(stopping));

    /// <summary>Takes away what is left of uploads whose process has ended, every five minutes. Nobody has ever seen any of it.</summary>
    [Function("localsim-undo-uploads")]
    public Task UndoUploads([TimerTrigger("0 */5 * * * *")] TimerInfo timer) =>
        runs.Run("localsim-undo-uploads", undoUpload.Forgotten);

    /// <summary>Copies the products of Siigo where the settings say so, at half past three at night in Bogotá.</summary>
    [Function("localsim-sync-catalogue")]
    public Task Catalogue([TimerTrigger("0 30 8 * * *")] TimerInfo timer, CancellationToken stopping) =>
        runs.Run("localsim-sync-catalogue", () => syncCatalogue.Run(stopping));
}
