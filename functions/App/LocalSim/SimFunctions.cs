using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Sims.Stock;
using Mostrador.LocalSim.Sims.Uploads;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>The stock of SIMs: lots come from workbooks, get plans, and are looked through.</summary>
public sealed class SimFunctions(LocalSimGate gate, UploadLots upload, AssignPlan assignPlan, ReadStock stock)
{
    /// <summary>Registers the lots of a workbook, all of them or none.</summary>
    /// <remarks>
    /// The first sheet has the headings `lote_id`, `numero_linea`, `iccid` and `operador`, in any order, then a row for each SIM. A lot has at
    /// most 20 SIMs; a file may have several lots. Format the column `iccid` as text: as a number it loses its last digits.
    /// </remarks>
    [Function("localsim-sims-upload-lotes")]
    [Operation(LocalSimAccess.ManageSims, Body = typeof(UploadLots), Answer = typeof(MessageView))]
    public Task<IResult> Upload(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/sims/upload_lotes")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ManageSims, request, async _ =>
        {
            var sims = await upload.Run(request, await gate.Body(request));
            return Done($"Archivo procesado correctamente, {sims} SIMs registradas.");
        });

    /// <summary>Lists the lots, newest first, with how many of their SIMs are in each state.</summary>
    /// <remarks>A lot is what was uploaded under its id in one file.</remarks>
    [Function("localsim-sims-lotes")]
    [Operation(LocalSimAccess.ReadSims, Answer = typeof(LotListView))]
    public Task<IResult> Lots(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/sims/lotes")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ReadSims, request, async _ => Ok(await stock.Lots()));

    /// <summary>Gives a lot a plan.</summary>
    /// <remarks>Its SIMs in stock get the plan and are `recargado` then. Those that were sold or came back stay as they are.</remarks>
    [Function("localsim-sims-asignar-plan")]
    [Operation(LocalSimAccess.ManageSims, Answer = typeof(MessageView))]
    [QueryParameter("plan", "Code of the plan.", Required = true, Example = "R7D")]
    public Task<IResult> AssignPlan(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/sims/asignar_plan/{lotId}")] HttpRequest request, string lotId) =>
        gate.Allowed(LocalSimAccess.ManageSims, request, async _ => Done(await assignPlan.Run(lotId, request)));

    /// <summary>Lists all SIMs, newest lot first.</summary>
    /// <remarks>Sold and returned ones too, unless `status` asks for one state.</remarks>
    [Function("localsim-sims-list")]
    [Operation(LocalSimAccess.ReadSims, Answer = typeof(SimListView))]
    [QueryParameter("status", "Only those in this state; `sold` means `vendido`, `recharged` means `recargado`.")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/sims")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ReadSims, request, async _ => Ok(await stock.Sims(request)));

    /// <summary>Finds a SIM by its ICCID or its number.</summary>
    /// <remarks>Of several SIMs with one number, one that can be sold comes before others, then the newest.</remarks>
    [Function("localsim-sims-search")]
    [Operation(LocalSimAccess.ReadSims, Answer = typeof(FoundSimView))]
    [QueryParameter("iccid", "The ICCID; either it or the number is needed.", Example = "8957000099995678900")]
    [QueryParameter("msisdn", "The number.")]
    public Task<IResult> Search(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/sims/search")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ReadSims, request, async _ => Ok(await stock.Search(request)));

    /// <summary>Finds the SIM whose ICCID or number was scanned or typed.</summary>
    /// <remarks>The code is compared with both, so a scanner need not say which it read.</remarks>
    [Function("localsim-sims-find-by-code")]
    [Operation(LocalSimAccess.ReadSims, Answer = typeof(FoundSimView))]
    [QueryParameter("code", "ICCID or number.", Required = true, Example = "3109876500")]
    public Task<IResult> FindByCode(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/sims/find-by-code")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ReadSims, request, async _ => Ok(await stock.ByCode(request)));

    /// <summary>Lists the SIMs of a lot in the order of its file; none of a lot that there is not.</summary>
    /// <remarks>Sold and returned ones too, each with its state.</remarks>
    [Function("localsim-sims-por-lote")]
    [Operation(LocalSimAccess.ReadSims, Answer = typeof(SimListView))]
    [QueryParameter("lote_id", "Id of the lot.", Required = true, Example = "L001")]
    public Task<IResult> OfLot(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/sims/por_lote")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ReadSims, request, async _ => Ok(await stock.OfLot(request)));
}
