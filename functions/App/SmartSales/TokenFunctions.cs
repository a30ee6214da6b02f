using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Tokens;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Signing in and staying signed in.</summary>
public sealed class TokenFunctions(SmartSalesGate gate, ObtainTokens obtain, RefreshAccess refresh, VerifyToken verify)
{
    /// <summary>Signs a user in: an access token for an hour, a refresh token for a week.</summary>
    /// <remarks>Send `access` as `Authorization: Bearer …` with every other call. Every failure has the same answer.</remarks>
    [Function("smartsales-token-obtain")]
    [Operation(SmartSalesAccess.Open, Body = typeof(ObtainTokens), Answer = typeof(TokenPairView))]
    public Task<IResult> Obtain(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/token")] HttpRequest request) =>
        gate.Open(request, async () => Ok(await obtain.Run(request, await gate.Body(request))));

    /// <summary>Gets a new access token for a refresh token.</summary>
    /// <remarks>The refresh token stays good until it expires.</remarks>
    [Function("smartsales-token-refresh")]
    [Operation(SmartSalesAccess.Open, Body = typeof(RefreshAccess), Answer = typeof(AccessView))]
    public Task<IResult> Refresh(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/token/refresh")] HttpRequest request) =>
        gate.Open(request, async () => Ok(await refresh.Run(await gate.Body(request))));

    /// <summary>Says whether a token, of either kind, is good.</summary>
    /// <remarks>The answer is empty where it is good, and 401 where it is broken or has expired.</remarks>
    [Function("smartsales-token-verify")]
    [Operation(SmartSalesAccess.Open, Body = typeof(VerifyToken), Answer = typeof(VerifiedView))]
    public Task<IResult> Verify(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/token/verify")] HttpRequest request) =>
        gate.Open(request, async () => Ok(verify.Run(await gate.Body(request))));
}
