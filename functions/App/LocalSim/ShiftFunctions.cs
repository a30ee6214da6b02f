using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Shifts;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Shifts: the cash box is opened, and closed with what was counted beside what was sold.</summary>
public sealed class ShiftFunctions(LocalSimGate gate, OpenShift open, CloseShift close, ReadShifts read)
{
    /// <summary>Opens the caller's shift, with the SIMs that he counted.</summary>
    /// <remarks>
    /// Everybody has one open shift at most. Without `cantidad_sistema` the stock is asked how many SIMs of the plan there are. An
    /// inventory has at most 100 plans.
    /// </remarks>
    [Function("localsim-shifts-open")]
    [Operation(LocalSimAccess.Shifts, Body = typeof(OpenShift), Answer = typeof(OpenedShiftView))]
    public Task<IResult> Open(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/turnos/abrir")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Shifts, request, async caller => Ok(await open.Run(caller, await gate.Body(request))));

    /// <summary>Closes the caller's shift: what he counted beside what the ledger says.</summary>
    /// <remarks>
    /// The opening cash is part of no total. Without `cantidad_sistema` there should be what was counted at the opening less what was
    /// sold. Electronic sales that are being invoiced are waited for, ten seconds at most.
    /// </remarks>
    [Function("localsim-shifts-close")]
    [Operation(LocalSimAccess.Shifts, Body = typeof(ClosingForm), Answer = typeof(ClosedShiftView))]
    public Task<IResult> Close(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/turnos/cerrar")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Shifts, request, async caller => Ok(await close.Run(caller, await gate.Body(request))));

    /// <summary>Lists shifts, the newest first.</summary>
    /// <remarks>Administrators and roles with `Usuarios` or `Inventarios SIMs` see all, everybody else his own.</remarks>
    [Function("localsim-shifts-list")]
    [Operation(LocalSimAccess.Shifts, Answer = typeof(ShiftListView))]
    [QueryParameter("user_id", "Whose. Left out: all that the caller may see.", Type = "integer", Format = "int64")]
    [QueryParameter("estado", "Left out: both.", Choices = ["abierto", "cerrado"])]
    [QueryParameter("fecha_desde", "First day of the opening, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("fecha_hasta", "Last day of the opening, `YYYY-MM-DD`.", Format = "date")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/turnos")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Shifts, request, async caller => Ok(await read.Run(caller, request)));
}
