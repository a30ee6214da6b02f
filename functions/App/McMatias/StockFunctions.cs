using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Stock;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>How many units each branch has of each product.</summary>
public sealed class StockFunctions(McMatiasGate gate, ReadStock read, SaveStock save, DeleteStock delete)
{
    /// <summary>Lists the stock of the caller's branch; super administrators see all.</summary>
    /// <remarks>One row for each product of each branch.</remarks>
    [Function("mcmatias-inventario-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(StockView), Shape = AnswerShape.Page)]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/inventario")] HttpRequest request) =>
        gate.User(request, async me => Ok(await read.Page(me, request)));

    /// <summary>Puts a product in stock, in the caller's branch unless he is a super administrator. Product and branch together are unique.</summary>
    /// <remarks>What the branch has already is changed at its own address instead.</remarks>
    [Function("mcmatias-inventario-create")]
    [Operation(McMatiasAccess.User, Body = typeof(StockForm), Answer = typeof(StockView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/inventario")] HttpRequest request) =>
        gate.User(request, async me => Created(await save.Create(me, await gate.Body(request))));

    /// <summary>Shows what a branch within reach has of one product.</summary>
    /// <remarks>A row of another branch is not found.</remarks>
    [Function("mcmatias-inventario-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(StockView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/inventario/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await read.One(me, Id(id, StockView.What))));

    /// <summary>Says how many units there are now.</summary>
    /// <remarks>Product and branch stay what they are, whatever is sent.</remarks>
    [Function("mcmatias-inventario-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(StockForm), PartialPut = true, Without = ["id_producto", "id_sucursal"], Answer = typeof(StockView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/inventario/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await save.Update(me, Id(id, StockView.What), await gate.Body(request))));

    /// <summary>Takes a product out of the stock of a branch.</summary>
    /// <remarks>Afterwards the branch cannot sell it. A row of another branch is not found.</remarks>
    [Function("mcmatias-inventario-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/inventario/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, StockView.What))));
}
