using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Reviews;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>What users think of products.</summary>
public sealed class ReviewFunctions(SmartSalesGate gate, ReadReviews read, SaveReview save, DeleteReview delete)
{
    /// <summary>Lists the reviews, newest first; `product` asks for those of one product.</summary>
    /// <remarks>Anybody may read them, without signing in.</remarks>
    [Function("smartsales-products-reviews-list")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(ReviewView[]))]
    [QueryParameter("product", "Id of the product whose reviews are asked for. Left out: all. No number: none.", Type = "integer", Format = "int64")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/reviews")] HttpRequest request) =>
        gate.Public(request, async _ => Ok(await Asked(request)));

    /// <summary>Writes the caller's review of a product; a second one is refused.</summary>
    /// <remarks>The review is always the caller's own, whatever is sent.</remarks>
    [Function("smartsales-products-reviews-create")]
    [Operation(SmartSalesAccess.User, Body = typeof(ReviewForm), Answer = typeof(ReviewView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/products/reviews")] HttpRequest request) =>
        gate.User(request, async caller => Created(await save.Create(caller, await gate.Body(request))));

    /// <summary>Shows one review.</summary>
    /// <remarks>Anybody may read it, without signing in.</remarks>
    [Function("smartsales-products-reviews-one-read")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(ReviewView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/reviews/{id}")] HttpRequest request, string id) =>
        gate.Public(request, async _ => Ok(await read.One(Id(id, ReviewView.What))));

    /// <summary>Edits a review: its author may, and administrators.</summary>
    /// <remarks>It cannot be moved to a product that its author has reviewed already.</remarks>
    [Function("smartsales-products-reviews-one-update")]
    [Operation(SmartSalesAccess.User, Body = typeof(ReviewForm), Answer = typeof(ReviewView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "smartsales/api/products/reviews/{id}")] HttpRequest request, string id) =>
        gate.User(request, async caller => Ok(await save.Update(
            caller, Id(id, ReviewView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Takes a review back: its author may, and administrators.</summary>
    /// <remarks>Afterwards its author may write another one of the product.</remarks>
    [Function("smartsales-products-reviews-one-delete")]
    [Operation(SmartSalesAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "smartsales/api/products/reviews/{id}")] HttpRequest request, string id) =>
        gate.User(request, caller => NoContent(delete.Run(caller, Id(id, ReviewView.What))));

    // A product that is no number has no reviews (contract 4.35).
    private async Task<ReviewView[]> Asked(HttpRequest request)
    {
        var product = request.Query["product"].LastOrDefault() ?? "";
        if (product.Length == 0)
            return await read.All(product: null);
        return PathId.Parse(product) is { } id ? await read.All(id) : [];
    }
}
