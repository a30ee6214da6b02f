using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Returns;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Sold SIMs that come back, for another one or for money.</summary>
public sealed class ReturnFunctions(LocalSimGate gate, RegisterReturn register, ReadReturns read)
{
    /// <summary>Takes a sold SIM back, for another one or for money.</summary>
    /// <remarks>
    /// An exchange gives a SIM of the stock for it; no money moves. A money return gives back at most what is left of the sale, out of the
    /// caller's open shift if he has one. The SIM may be named by `sim_defectuosa_iccid`, the replacement by `sim_reemplazo_iccid`, instead.
    /// </remarks>
    [Function("localsim-returns-create")]
    [Operation(LocalSimAccess.Returns, Body = typeof(ReturnForm), Answer = typeof(RegisteredReturnView))]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/devoluciones")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Returns, request, async caller => Ok(await register.Run(caller, await gate.Body(request))));

    /// <summary>Lists returns, the newest first.</summary>
    /// <remarks>All filters must hold.</remarks>
    [Function("localsim-returns-list")]
    [Operation(LocalSimAccess.Returns, Answer = typeof(ReturnListView))]
    [QueryParameter("fecha_desde", "First day, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("fecha_hasta", "Last day, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("tipo", "Which kind; an unknown one finds nothing.", Choices = ["intercambio", "devolucion", "devolucion_dinero"])]
    [QueryParameter("user_id", "Who registered them.", Type = "integer", Format = "int64")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/devoluciones")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Returns, request, async _ => Ok(await read.Run(request)));
}
