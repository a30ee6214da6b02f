using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Sales;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>What was sold by each sale.</summary>
public sealed class SaleLineFunctions(
    McMatiasGate gate, ReadSaleLines read, AddSaleLine add, ChangeSaleLine change, DeleteSaleLine delete)
{
    /// <summary>Lists the lines of a sale, or of all sales of the caller's branch; super administrators see all.</summary>
    /// <remarks>`id_venta` asks for those of one sale.</remarks>
    [Function("mcmatias-detalle-ventas-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(SaleLineView), Shape = AnswerShape.Page)]
    [QueryParameter("id_venta", "Only lines of this sale. Left out: of all.")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/detalle_ventas")] HttpRequest request) =>
        gate.User(request, async me => Ok(await read.Page(me, request)));

    /// <summary>Adds a line to a sale that was not annulled: its units leave the stock of the sale's branch, or nothing happens.</summary>
    /// <remarks>At most 90 lines to a sale.</remarks>
    [Function("mcmatias-detalle-ventas-create")]
    [Operation(McMatiasAccess.User, Body = typeof(SaleLineForm), Answer = typeof(SaleLineView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/detalle_ventas")] HttpRequest request) =>
        gate.User(request, async me => Created(await add.Run(me, await gate.Body(request))));

    /// <summary>Shows one line of a sale within reach.</summary>
    /// <remarks>A line of another branch's sale is not found.</remarks>
    [Function("mcmatias-detalle-ventas-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(SaleLineView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/detalle_ventas/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await read.One(me, Id(id, SaleLineView.What))));

    /// <summary>Changes quantity or price of a line; stock does not move.</summary>
    /// <remarks>Sale and product stay what they are, whatever is sent.</remarks>
    [Function("mcmatias-detalle-ventas-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(SaleLineForm), Without = ["id_venta", "id_producto"], Answer = typeof(SaleLineView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/detalle_ventas/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await change.Run(
            me, Id(id, SaleLineView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Takes a line out of its sale; stock does not move.</summary>
    /// <remarks>To get the units back, annul the sale instead.</remarks>
    [Function("mcmatias-detalle-ventas-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/detalle_ventas/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, SaleLineView.What))));
}
