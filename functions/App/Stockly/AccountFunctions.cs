using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Registering and signing in.</summary>
public sealed class AccountFunctions(StocklyGate gate, RegisterAccount register, LogIn logIn)
{
    /// <summary>Registers a person, with a new company or into one that has invited him, and signs him in.</summary>
    [Function("stockly-auth-register")]
    [Operation(StocklyAccess.Public, Body = typeof(RegisterForm), Answer = typeof(SignedInView), Status = 201)]
    public Task<IResult> Register(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/register")] HttpRequest request) =>
        gate.Public(request, async () => Created(await register.Run(await gate.Body(request), request.HttpContext.RequestAborted)));

    /// <summary>Signs a user in: an access token for a quarter of an hour, a refresh token for a week.</summary>
    [Function("stockly-auth-login")]
    [Operation(StocklyAccess.Public, Body = typeof(LogInForm), Answer = typeof(SignedInView))]
    public Task<IResult> Login(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/login")] HttpRequest request) =>
        gate.Public(request, async () => Ok(await logIn.Run(request, await gate.Body(request))));
}
