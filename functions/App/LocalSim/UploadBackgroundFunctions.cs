using Microsoft.Azure.Functions.Worker;
using Mostrador.LocalSim.Sims.Uploads;

namespace Mostrador.App.LocalSim;

/// <summary>What keeps the stock tidy without being asked.</summary>
public sealed class UploadBackgroundFunctions(UndoUpload undo)
{
    /// <summary>Takes away what is left of uploads whose process has ended, every five minutes. Nobody has ever seen any of it.</summary>
    [Function("localsim-undo-uploads")]
    public Task Undo([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => undo.Forgotten();
}
