using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Backups;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Refusals;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Operator.Backups;

/// <summary>A copy of everything that is stored on this machine, while the shops go on selling.</summary>
public sealed class BackupFunctions(OperatorGate gate, IBackup? backup = null)
{
    /// <summary>Makes one, and says where it is and how large.</summary>
    [Function("operator-backup")]
    public Task<IResult> Make([HttpTrigger(Admin, "post", Route = "operator/backup")] HttpRequest request) =>
        gate.Pass(request, async () => backup is null
            ? throw new Refusal(new NotPossible("The documents are in Cosmos DB, which keeps its own backups: docs/operations.md says how to restore them."))
            : Results.Json(await backup.Make(request.HttpContext.RequestAborted), OperatorJson.Answers.BackupMade));
}
