using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Staff accounts, managed by administrators and owners.</summary>
public sealed class UserFunctions(PosGate gate, ReadUsers read, SaveUser save, DeactivateUser deactivate)
{
    /// <summary>Lists the active users.</summary>
    /// <remarks>Deactivated users are not among them.</remarks>
    [Function("pos-users-list")]
    [Operation(PosAccess.Managers, Answer = typeof(UserView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/users")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await read.All()));

    /// <summary>Registers a user.</summary>
    /// <remarks>The e-mail is what he signs in with, and unique; the user name is only shown.</remarks>
    [Function("pos-users-create")]
    [Operation(PosAccess.Managers, Body = typeof(UserForm), Answer = typeof(UserView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/users")] HttpRequest request) =>
        gate.Managers(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one active user.</summary>
    /// <remarks>A user who was deactivated is not found.</remarks>
    [Function("pos-users-one-read")]
    [Operation(PosAccess.Managers, Answer = typeof(UserView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/users/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, async _ => Ok(await read.One(Id(id))));

    /// <summary>Changes a user: PUT the whole, PATCH what is sent.</summary>
    /// <remarks>The e-mail must stay unique. A user who was deactivated is not found.</remarks>
    [Function("pos-users-one-update")]
    [Operation(PosAccess.Managers, Body = typeof(UserForm), Answer = typeof(UserView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/users/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, async _ => Ok(await save.Update(Id(id), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deactivates a user for good: no login, no refresh, no running token; his orders keep their seller.</summary>
    /// <remarks>Nothing of him is erased, but from now on he is not found.</remarks>
    [Function("pos-users-one-delete")]
    [Operation(PosAccess.Managers)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "pos/api/users/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, _ => NoContent(deactivate.Run(Id(id))));
}
