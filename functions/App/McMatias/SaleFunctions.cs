using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Sales;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>Sales over the counter, with printed receipts.</summary>
public sealed class SaleFunctions(McMatiasGate gate, ReadSales read, SaveSale save, AnnulSale annul, DeleteSale delete)
{
    /// <summary>Lists the sales of the caller's branch; super administrators see all.</summary>
    /// <remarks>Annulled ones too, each with its total.</remarks>
    [Function("mcmatias-ventas-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(SaleView), Shape = AnswerShape.Page)]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/ventas")] HttpRequest request) =>
        gate.User(request, async me => Ok(await read.Page(me, request)));

    /// <summary>Opens a sale of the caller with the next receipt number; its lines are added one by one.</summary>
    /// <remarks>It is one of the caller's branch; only super administrators may name another.</remarks>
    [Function("mcmatias-ventas-create")]
    [Operation(McMatiasAccess.User, Body = typeof(SaleForm), Answer = typeof(SaleView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/ventas")] HttpRequest request) =>
        gate.User(request, async me => Created(await save.Create(me, await gate.Body(request))));

    /// <summary>Shows one sale within reach.</summary>
    /// <remarks>A sale of another branch is not found. Its lines are at `/detalle_ventas`.</remarks>
    [Function("mcmatias-ventas-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(SaleView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/ventas/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await read.One(me, Id(id, SaleView.What))));

    /// <summary>Changes customer, total or payment of a sale, annulled or not.</summary>
    /// <remarks>Neither lines nor stock follow.</remarks>
    [Function("mcmatias-ventas-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(SaleForm), Without = ["id_sucursal"], Answer = typeof(SaleView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/ventas/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await save.Update(
            me, Id(id, SaleView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a sale with its lines; stock does not move.</summary>
    /// <remarks>To get the units back, annul it instead. A sale of another branch is not found.</remarks>
    [Function("mcmatias-ventas-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/ventas/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, SaleView.What))));

    /// <summary>Annuls a sale, once and for a reason: its units are back in the stock of its branch.</summary>
    /// <remarks>The sale stays, with the reason; a second time is refused.</remarks>
    [Function("mcmatias-ventas-single-annul")]
    [Operation(McMatiasAccess.User, Body = typeof(AnnulSale), WholePatch = true, Answer = typeof(SaleView))]
    public Task<IResult> Annul(
        [HttpTrigger(Anonymous, "patch", Route = "mcmatias/api/ventas/{id}/anular")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await annul.Run(me, Id(id, SaleView.What), await gate.Body(request))));
}
