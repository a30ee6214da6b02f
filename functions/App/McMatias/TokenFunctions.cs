using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Tokens;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>Signing in and staying signed in.</summary>
public sealed class TokenFunctions(McMatiasGate gate, ObtainTokens obtain, RefreshAccess refresh)
{
    /// <summary>Signs a user in by his e-mail: an access token for an hour, a refresh token for a day.</summary>
    /// <remarks>Send `access` as `Authorization: Bearer …` with every other call. Every failure has the same answer.</remarks>
    [Function("mcmatias-token-obtain")]
    [Operation(McMatiasAccess.Open, Body = typeof(ObtainTokens), Answer = typeof(TokenPairView))]
    public Task<IResult> Obtain(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/token")] HttpRequest request) =>
        gate.Open(request, async () => Ok(await obtain.Run(request, await gate.Body(request))));

    /// <summary>Gets a new access token for a refresh token.</summary>
    /// <remarks>The refresh token stays good until it expires.</remarks>
    [Function("mcmatias-token-refresh")]
    [Operation(McMatiasAccess.Open, Body = typeof(RefreshAccess), Answer = typeof(AccessView))]
    public Task<IResult> Refresh(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/token/refresh")] HttpRequest request) =>
        gate.Open(request, async () => Ok(await refresh.Run(await gate.Body(request))));
}
