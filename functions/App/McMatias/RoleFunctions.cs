using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Roles;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>Roles of users: number 1 is that of super administrators, who see all branches.</summary>
public sealed class RoleFunctions(McMatiasGate gate, ReadRoles read, SaveRole save, DeleteRole delete)
{
    /// <summary>Lists the roles.</summary>
    /// <remarks>Five are there from the start; `numero_rol` tells what they may.</remarks>
    [Function("mcmatias-roles-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(RoleView), Shape = AnswerShape.Page)]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/roles")] HttpRequest request) =>
        gate.User(request, async _ => Ok(await read.Page(request)));

    /// <summary>Makes a role. Name and number are unique; number 1 is that of super administrators.</summary>
    /// <remarks>The number may be left out or null; all numbers but 1 give the same rights.</remarks>
    [Function("mcmatias-roles-create")]
    [Operation(McMatiasAccess.SuperAdmins, Body = typeof(RoleForm), Answer = typeof(RoleView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/roles")] HttpRequest request) =>
        gate.SuperAdmins(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one role.</summary>
    /// <remarks>Every active user may read it, whatever his branch: roles belong to none.</remarks>
    [Function("mcmatias-roles-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(RoleView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/roles/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await read.One(Id(id, RoleView.What))));

    /// <summary>Changes a role, unless nobody would be super administrator any more.</summary>
    /// <remarks>Name and number must stay unique.</remarks>
    [Function("mcmatias-roles-single-update")]
    [Operation(McMatiasAccess.SuperAdmins, Body = typeof(RoleForm), Answer = typeof(RoleView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/roles/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await save.Update(
            me, Id(id, RoleView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a role that no user has.</summary>
    /// <remarks>Give its users another role first.</remarks>
    [Function("mcmatias-roles-single-delete")]
    [Operation(McMatiasAccess.SuperAdmins)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/roles/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, RoleView.What))));
}
