using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Reviews;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>The catalogue.</summary>
public sealed class ProductFunctions(SmartSalesGate gate, ReadProducts read, SaveProduct save, DeleteProduct delete, RecommendProducts recommend, ReadReviews reviews, SaveReview review)
{
    /// <summary>Lists the products, newest first; those that are not offered only for administrators.</summary>
    /// <remarks>Anybody may browse, without signing in.</remarks>
    [Function("smartsales-products-list")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(ProductView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products")] HttpRequest request) =>
        gate.Public(request, async caller => Ok(await read.All(caller)));

    /// <summary>Brings a product into the shop.</summary>
    /// <remarks>Its category must exist. What is not active is shown to administrators only.</remarks>
    [Function("smartsales-products-create")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(ProductForm), Answer = typeof(ProductView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/products")] HttpRequest request) =>
        gate.Admins(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one product.</summary>
    /// <remarks>What is not offered is found by administrators only.</remarks>
    [Function("smartsales-products-single-read")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(ProductView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/{id}")] HttpRequest request, string id) =>
        gate.Public(request, async caller => Ok(await read.One(caller, Id(id, ProductView.What))));

    /// <summary>Changes a product. Existing orders keep their price.</summary>
    /// <remarks>A product that is no longer active disappears from the catalogue, but not from the orders.</remarks>
    [Function("smartsales-products-single-update")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(ProductForm), Answer = typeof(ProductView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "smartsales/api/products/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, async _ => Ok(await save.Update(
            Id(id, ProductView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Takes a product out of the shop for good, with its reviews; order lines stay and show no product.</summary>
    /// <remarks>To stop selling it without losing anything, send `is_active` false instead.</remarks>
    [Function("smartsales-products-single-delete")]
    [Operation(SmartSalesAccess.Admins)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "smartsales/api/products/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, _ => NoContent(delete.Run(Id(id, ProductView.What))));

    /// <summary>Recommends up to five products that were bought together with this one.</summary>
    /// <remarks>What was bought together most often comes first; only active products count.</remarks>
    [Function("smartsales-products-single-recommendations")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(RecommendationsView))]
    public Task<IResult> Recommendations(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/{id}/recommendations")] HttpRequest request, string id) =>
        gate.Public(request, async caller => Ok(await recommend.Run(caller, Id(id, ProductView.What))));

    /// <summary>Shows a product's reviews, newest first, and their mean.</summary>
    /// <remarks>Anybody may read them; of a product that is not offered only administrators.</remarks>
    [Function("smartsales-products-single-reviews-read")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(ProductReviewsView))]
    public Task<IResult> Reviews(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/{id}/reviews")] HttpRequest request, string id) =>
        gate.Public(request, async caller => Ok(await reviews.OfProduct(caller, Id(id, ProductView.What))));

    /// <summary>Writes the caller's review of a product; a second one is refused.</summary>
    /// <remarks>From one to five stars; the comment may be left out.</remarks>
    [Function("smartsales-products-single-reviews-create")]
    [Operation(SmartSalesAccess.User, Body = typeof(ReviewForm), Without = ["product"], Answer = typeof(ReviewView))]
    public Task<IResult> Review(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/products/{id}/reviews")] HttpRequest request, string id) =>
        gate.User(request, async caller => Ok(await review.CreateOn(caller, Id(id, ProductView.What), await gate.Body(request))));
}
