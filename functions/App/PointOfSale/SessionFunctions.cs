using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Sessions;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>The caller's own logins.</summary>
public sealed class SessionFunctions(PosGate gate, ReadSessions read, RevokeSession revoke)
{
    /// <summary>Lists the caller's sessions that are neither revoked nor expired, newest first.</summary>
    /// <remarks>Each login has opened one, for as long as its refresh token is good.</remarks>
    [Function("pos-sessions-list")]
    [Operation(PosAccess.Staff, Answer = typeof(SessionView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/sessions")] HttpRequest request) =>
        gate.Staff(request, async caller => Ok(await read.Active(caller)));

    /// <summary>Shows one of the caller's sessions.</summary>
    /// <remarks>Another user's session is not found.</remarks>
    [Function("pos-sessions-read")]
    [Operation(PosAccess.Staff, Answer = typeof(SessionView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/sessions/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async caller => Ok(await read.One(caller, Id(id))));

    /// <summary>Closes one of the caller's sessions: its refresh token is refused from now on.</summary>
    /// <remarks>Another user's session is not found. The caller's other sessions stay open.</remarks>
    [Function("pos-sessions-revoke")]
    [Operation(PosAccess.Staff, Answer = typeof(SessionClosed))]
    public Task<IResult> Revoke(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/sessions/{id}/revoke")] HttpRequest request, string id) =>
        gate.Staff(request, async caller => Ok(await revoke.Run(caller, Id(id))));
}
