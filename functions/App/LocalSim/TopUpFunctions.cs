using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Docs.LocalSim;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Topping up through Winred: one number, or the SIMs of a lot.</summary>
public sealed class TopUpFunctions(
    LocalSimGate gate, WinredClient winred, ReadPackages packages, TopUpNumber topUp, TopUpLot topUpLot, ReceiveNotification receive)
{
    /// <summary>Shows what is left of the shop's money at Winred.</summary>
    /// <remarks>Asked from Winred at every call.</remarks>
    [Function("localsim-winred-balance")]
    [Operation(LocalSimAccess.TopUps, Answer = typeof(BalanceView))]
    public Task<IResult> Balance(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/winred/balance")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.TopUps, request, async _ =>
        {
            var known = await winred.Balance(request.HttpContext.RequestAborted);
            return Ok(new BalanceView(known.Balance, known.Discount));
        });

    /// <summary>Lists the packages of an operator, the cheapest first.</summary>
    /// <remarks>`product_id` is the operator: 1 CLARO, 2 MOVISTAR, 3 TIGO, 0 all of them.</remarks>
    [Function("localsim-winred-packages")]
    [Operation(LocalSimAccess.TopUps, Body = typeof(ReadPackages), Answer = typeof(PackagesView))]
    public Task<IResult> Packages(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/winred/querypackages")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.TopUps, request, async _ =>
            Ok(await packages.Run(await gate.Body(request), request.HttpContext.RequestAborted)));

    /// <summary>Tops one number up.</summary>
    /// <remarks>
    /// A top-up that Winred has taken on and not decided when the wait ends is answered with `Recarga en proceso`; its result arrives by
    /// notification. A top-up is never sent again by itself.
    /// </remarks>
    [Function("localsim-winred-topup")]
    [Operation(LocalSimAccess.TopUps, Body = typeof(TopUpNumber), Answer = typeof(TopUpView))]
    public Task<IResult> TopUp(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/winred/topup")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.TopUps, request, async caller =>
            Ok(await topUp.Run(caller, await gate.Body(request), request.HttpContext.RequestAborted)));

    /// <summary>Tops up the SIMs of a lot that are in stock and have not had the package.</summary>
    /// <remarks>
    /// The work goes on whether the call waits or not; a second call for the same lot and package joins it. Repeated after its end, the
    /// call takes up only what failed.
    /// </remarks>
    [Function("localsim-winred-topup-lote")]
    [Operation(LocalSimAccess.TopUps, Body = typeof(LotTopUpOrder), Answer = typeof(LotTopUpView))]
    public Task<IResult> TopUpLot(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/winred/topup-lote")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.TopUps, request, async caller =>
            Ok(await topUpLot.Run(LotTopUpOrder.Read(caller, await gate.Body(request)), request.HttpContext.RequestAborted)));

    /// <summary>Takes the late result of a top-up from Winred.</summary>
    /// <remarks>
    /// Signed: `X-Winred-Timestamp` is the time in seconds, `X-Winred-Signature` the base64 of the HMAC-SHA256 of timestamp, full stop and
    /// body. What comes after the first result changes nothing.
    /// </remarks>
    [Function("localsim-winred-webhook")]
    [Operation(LocalSimAccess.Public, Body = typeof(NotificationForm), SignedBody = true, Answer = typeof(MessageView))]
    public Task<IResult> Webhook(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/winred/webhook")] HttpRequest request) =>
        gate.Public(request, async () =>
        {
            var isNews = await receive.Run(request.Headers, await gate.RawBody(request));
            return Done(isNews ? "Notificación recibida" : "Notificación ya procesada");
        });
}
