using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Accounts of clients and staff.</summary>
public sealed class UserFunctions(SmartSalesGate gate, RegisterUser register)
{
    /// <summary>Opens an account.</summary>
    /// <remarks>Anybody may; only an administrator makes managers and administrators.</remarks>
    [Function("smartsales-users-create")]
    [Operation(SmartSalesAccess.Public, Body = typeof(RegisterForm), Answer = typeof(RegisteredView), Status = 201)]
    public Task<IResult> Register(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/users")] HttpRequest request) =>
        gate.Public(request, async caller => Created(await register.Run(caller, await gate.Body(request))));

    /// <summary>Shows the caller's own account.</summary>
    [Function("smartsales-users-me-profile")]
    [Operation(SmartSalesAccess.User, Answer = typeof(UserProfileView))]
    public Task<IResult> Profile(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/users/profile")] HttpRequest request) =>
        gate.User(request, caller => Task.FromResult(Ok(UserProfileView.Of(caller.User))));
}
