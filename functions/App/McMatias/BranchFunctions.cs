using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>The branches of the shop.</summary>
public sealed class BranchFunctions(McMatiasGate gate, ReadBranches read, SaveBranch save, DeleteBranch delete)
{
    /// <summary>Lists the branches, also inactive ones.</summary>
    /// <remarks>All users see all branches; what lies in them is kept apart.</remarks>
    [Function("mcmatias-sucursales-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(BranchView), Shape = AnswerShape.Page)]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/sucursales")] HttpRequest request) =>
        gate.User(request, async _ => Ok(await read.Page(request)));

    /// <summary>Opens a branch.</summary>
    /// <remarks>It starts with no stock and no users.</remarks>
    [Function("mcmatias-sucursales-create")]
    [Operation(McMatiasAccess.SuperAdmins, Body = typeof(BranchForm), Answer = typeof(BranchView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/sucursales")] HttpRequest request) =>
        gate.SuperAdmins(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one branch.</summary>
    /// <remarks>Also of another branch: names and addresses are no secret.</remarks>
    [Function("mcmatias-sucursales-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(BranchView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/sucursales/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await read.One(Id(id, BranchView.What))));

    /// <summary>Changes a branch: any for a super administrator, the own one for everybody else.</summary>
    /// <remarks>Another branch than one's own is refused, not hidden.</remarks>
    [Function("mcmatias-sucursales-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(BranchForm), Answer = typeof(BranchView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/sucursales/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await save.Update(
            me, Id(id, BranchView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Closes a branch for good, with its stock, unless a user, a sale or a repair belongs to it.</summary>
    /// <remarks>To keep what belongs to it, send `activo` false instead.</remarks>
    [Function("mcmatias-sucursales-single-delete")]
    [Operation(McMatiasAccess.SuperAdmins)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/sucursales/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, BranchView.What))));
}
