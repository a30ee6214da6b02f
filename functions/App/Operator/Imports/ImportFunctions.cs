using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Operator.Imports;

/// <summary>An existing shop moves here: its users, products, customers and stock come from files.</summary>
public sealed class ImportFunctions(OperatorGate gate, ImportDoor door)
{
    /// <summary>Lists what can be imported, with the columns that a file may have.</summary>
    [Function("operator-imports-list")]
    public Task<IResult> List([HttpTrigger(Admin, "get", Route = "operator/imports")] HttpRequest request) =>
        gate.Pass(request, () => Task.FromResult(Results.Json(door.List(), OperatorJson.Answers.ImportListView)));

    /// <summary>Takes a file: its rows are stored one by one, or with <c>?dry_run=true</c> none.</summary>
    [Function("operator-imports-run")]
    public Task<IResult> Run(
        [HttpTrigger(Admin, "post", Route = "operator/imports/{module}/{kind}")] HttpRequest request, string module, string kind) =>
        gate.Pass(request, async () =>
            Results.Json(await door.Run(request, module, kind, await gate.File(request)), OperatorJson.Answers.ImportView));
}
