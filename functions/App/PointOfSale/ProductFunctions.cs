using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Products;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>What is on the shelf.</summary>
public sealed class ProductFunctions(PosGate gate, ReadProducts read, SaveProduct save, DeleteProduct delete, ReserveProduct reserve)
{
    /// <summary>Lists the products with today's prices.</summary>
    /// <remarks>`final_price` is with tax, and with the promotion that applies today.</remarks>
    [Function("pos-products-list")]
    [Operation(PosAccess.Staff, Answer = typeof(ProductView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/products")] HttpRequest request) =>
        gate.Staff(request, async _ => Ok(await read.All()));

    /// <summary>Puts a product on the shelf; the SKU is unique.</summary>
    /// <remarks>It needs a supplier. A stock that is not sent is zero.</remarks>
    [Function("pos-products-create")]
    [Operation(PosAccess.Staff, Body = typeof(ProductForm), Answer = typeof(ProductView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/products")] HttpRequest request) =>
        gate.Staff(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one product with today's price.</summary>
    /// <remarks>`available_to_sell` is the stock without what is reserved.</remarks>
    [Function("pos-products-read")]
    [Operation(PosAccess.Staff, Answer = typeof(ProductView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/products/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await read.One(Id(id))));

    /// <summary>Changes a product: PUT the whole, PATCH what is sent; stock that is not sent is not touched.</summary>
    /// <remarks>The SKU must stay unique. Orders that were made keep the price that they were made at.</remarks>
    [Function("pos-products-update")]
    [Operation(PosAccess.Staff, Body = typeof(ProductForm), Answer = typeof(ProductView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/products/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await save.Update(Id(id), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a product for good with its promotions; old order lines keep their snapshot.</summary>
    /// <remarks>The SKU is free for another product from now on.</remarks>
    [Function("pos-products-delete")]
    [Operation(PosAccess.Managers)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "pos/api/products/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, _ => NoContent(delete.Run(Id(id))));

    /// <summary>Reserves units for a cart (positive) or releases them (negative).</summary>
    /// <remarks>Reservations limit each other, not orders: who reserved releases after ordering.</remarks>
    [Function("pos-products-reserve")]
    [Operation(PosAccess.Staff, Body = typeof(ReserveProduct), Answer = typeof(Reservation))]
    public Task<IResult> Reserve(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/products/{id}/reserve")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await reserve.Run(Id(id), await gate.Body(request))));
}
