using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Accounts of clients and staff.</summary>
public sealed class UserFunctions(SmartSalesGate gate, RegisterUser register, ReadUsers read, SaveUser save, DeleteUser delete)
{
    /// <summary>Opens an account.</summary>
    /// <remarks>Anybody may; only an administrator makes managers and administrators.</remarks>
    [Function("smartsales-users-create")]
    [Operation(SmartSalesAccess.Public, Body = typeof(RegisterForm), Answer = typeof(RegisteredView), Status = 201)]
    public Task<IResult> Register(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/users")] HttpRequest request) =>
        gate.Public(request, async caller => Created(await register.Run(caller, await gate.Body(request))));

    /// <summary>Shows the caller's own account.</summary>
    /// <remarks>It also says whether the caller is staff, and whether he administers.</remarks>
    [Function("smartsales-users-me-profile")]
    [Operation(SmartSalesAccess.User, Answer = typeof(UserProfileView))]
    public Task<IResult> Profile(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/users/profile")] HttpRequest request) =>
        gate.User(request, caller => Task.FromResult(Ok(UserProfileView.Of(caller.User))));

    /// <summary>Lists all accounts.</summary>
    /// <remarks>Administrators, managers, cashiers and clients alike; passwords are never shown.</remarks>
    [Function("smartsales-users-list")]
    [Operation(SmartSalesAccess.Admins, Answer = typeof(UserProfileView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/users")] HttpRequest request) =>
        gate.Admins(request, async _ => Ok(await read.All()));

    /// <summary>Shows an account: the caller's own, or any for an administrator.</summary>
    /// <remarks>Another user's account is refused, not hidden.</remarks>
    [Function("smartsales-users-one-read")]
    [Operation(SmartSalesAccess.User, Answer = typeof(UserProfileView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/users/{id}")] HttpRequest request, string id) =>
        gate.User(request, async caller => Ok(await read.One(caller, Id(id, UserProfileView.What))));

    /// <summary>Changes an account: the caller's own, or any for an administrator. Only administrators change roles.</summary>
    /// <remarks>Another user's account is refused, and so is a role of one's own choice.</remarks>
    [Function("smartsales-users-one-update")]
    [Operation(SmartSalesAccess.User, Body = typeof(ProfileForm), Answer = typeof(UserProfileView), PartialPut = true)]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "smartsales/api/users/{id}")] HttpRequest request, string id) =>
        gate.User(request, async caller => Ok(await save.Update(caller, Id(id, UserProfileView.What), await gate.Body(request))));

    /// <summary>Deletes an account with its orders and reviews: the caller's own, or any for an administrator.</summary>
    /// <remarks>Orders that were pending give their units back.</remarks>
    [Function("smartsales-users-one-delete")]
    [Operation(SmartSalesAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "smartsales/api/users/{id}")] HttpRequest request, string id) =>
        gate.User(request, caller => NoContent(delete.Run(caller, Id(id, UserProfileView.What))));
}
