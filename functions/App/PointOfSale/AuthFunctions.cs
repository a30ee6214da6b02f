using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Sessions;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Signing in and staying signed in.</summary>
public sealed class AuthFunctions(PosGate gate, LogIn logIn, RefreshAccess refresh)
{
    /// <summary>Signs a user in: an access token for a day, a refresh token for a week, and a stored session.</summary>
    /// <remarks>Send `access` as `Authorization: Bearer …` with every other call. Every failure has the same answer.</remarks>
    [Function("pos-auth-login")]
    [Operation(PosAccess.Public, Body = typeof(LogIn), Answer = typeof(LoginView))]
    public Task<IResult> Login(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/auth/login")] HttpRequest request) =>
        gate.Public(request, async () => Ok(await logIn.Run(request, await gate.Body(request))));

    /// <summary>Gets a new access token for a refresh token whose session is open.</summary>
    /// <remarks>The refresh token stays good until it expires or its session is revoked.</remarks>
    [Function("pos-auth-refresh")]
    [Operation(PosAccess.Public, Body = typeof(RefreshAccess), Answer = typeof(AccessView))]
    public Task<IResult> Refresh(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/auth/refresh")] HttpRequest request) =>
        gate.Public(request, async () => Ok(await refresh.Run(await gate.Body(request))));
}
