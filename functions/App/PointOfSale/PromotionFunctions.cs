using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Promotions;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Lower prices for some days.</summary>
public sealed class PromotionFunctions(PosGate gate, ReadPromotions read, SavePromotion save, DeletePromotion delete)
{
    /// <summary>Lists the promotions, of one product if asked.</summary>
    /// <remarks>Of a product that there is not, the answer is an error, not an empty list.</remarks>
    [Function("pos-promotions-list")]
    [Operation(PosAccess.Staff, Answer = typeof(PromotionView[]))]
    [QueryParameter("product", "Only those of this product.", Type = "integer", Format = "int64")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/promotions")] HttpRequest request) =>
        gate.Staff(request, async _ => Ok(await read.All(request.Query["product"])));

    /// <summary>Opens a promotion that overlaps with no other active one of its product.</summary>
    /// <remarks>Both dates are included. While it applies, the product shows `discounted_price`; nothing has to run for that.</remarks>
    [Function("pos-promotions-create")]
    [Operation(PosAccess.Managers, Body = typeof(PromotionForm), Answer = typeof(PromotionView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/promotions")] HttpRequest request) =>
        gate.Managers(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one promotion.</summary>
    /// <remarks>Both of its dates are included.</remarks>
    [Function("pos-promotions-read")]
    [Operation(PosAccess.Staff, Answer = typeof(PromotionView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/promotions/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await read.One(Id(id))));

    /// <summary>Changes a promotion, also to another product: PUT the whole, PATCH what is sent.</summary>
    /// <remarks>It must not end before it starts, and overlap with no other active one of its product.</remarks>
    [Function("pos-promotions-update")]
    [Operation(PosAccess.Managers, Body = typeof(PromotionForm), Answer = typeof(PromotionView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/promotions/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, async _ => Ok(await save.Update(Id(id), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Ends a promotion for good.</summary>
    /// <remarks>Orders that were made while it applied keep their prices.</remarks>
    [Function("pos-promotions-delete")]
    [Operation(PosAccess.Managers)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "pos/api/promotions/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, _ => NoContent(delete.Run(Id(id))));
}
