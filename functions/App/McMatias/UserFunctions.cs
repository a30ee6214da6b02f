using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>Who works in the branches.</summary>
public sealed class UserFunctions(McMatiasGate gate, ReadUsers read, SaveUser save, DeleteUser delete)
{
    /// <summary>Lists the users of the caller's branch; super administrators see all.</summary>
    /// <remarks>Passwords are never shown.</remarks>
    [Function("mcmatias-usuarios-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(UserView), Shape = AnswerShape.Page)]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/usuarios")] HttpRequest request) =>
        gate.User(request, async me => Ok(await read.Page(me, request)));

    /// <summary>Registers a user, in the caller's branch unless he is a super administrator.</summary>
    /// <remarks>The e-mail is unique. Only a super administrator makes another one.</remarks>
    [Function("mcmatias-usuarios-create")]
    [Operation(McMatiasAccess.User, Body = typeof(UserForm), Answer = typeof(UserView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/usuarios")] HttpRequest request) =>
        gate.User(request, async me => Created(await save.Create(me, await gate.Body(request))));

    /// <summary>Shows one user within reach.</summary>
    /// <remarks>A user of another branch is not found.</remarks>
    [Function("mcmatias-usuarios-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(UserView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/usuarios/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await read.One(me, Id(id, UserView.What))));

    /// <summary>Changes a user within reach; it acts on his next request.</summary>
    /// <remarks>Only super administrators change super administrators, or make somebody one.</remarks>
    [Function("mcmatias-usuarios-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(UserForm), Answer = typeof(UserView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/usuarios/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await save.Update(
            me, Id(id, UserView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a user within reach, unless a sale or a repair names him.</summary>
    /// <remarks>One super administrator is always left, and only one of them deletes another.</remarks>
    [Function("mcmatias-usuarios-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/usuarios/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, UserView.What))));
}
