using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>What is to be known of a product beside its fields.</summary>
public sealed class AttributeFunctions(StocklyGate gate, ReadAttributes read, SaveAttribute save, DeleteAttribute delete)
{
    /// <summary>Adds an attribute to a product; its name is unique there.</summary>
    /// <remarks>Its value is text; `order_index` says where it stands.</remarks>
    [Function("stockly-attributes-create")]
    [Operation(StocklyAccess.CreateProduct, Body = typeof(AttributeForm), Answer = typeof(AttributeView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/products/{id}/attributes")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.CreateProduct, request, async me => Created(await save.Add(me, Id(id), await gate.Body(request))));

    /// <summary>Lists a product's attributes in their order.</summary>
    /// <remarks>Their order is that of `order_index`.</remarks>
    [Function("stockly-attributes-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(AttributeView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/products/{id}/attributes")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.Run(me, Id(id))));

    /// <summary>Adds several attributes to a product: all of them or none.</summary>
    /// <remarks>The names must be unique on the product, those that it has already included.</remarks>
    [Function("stockly-attributes-bulk")]
    [Operation(StocklyAccess.CreateProduct, Body = typeof(AttributesForm), Answer = typeof(AttributeView[]), Status = 201)]
    public Task<IResult> CreateAll(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/products/{id}/attributes/bulk")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.CreateProduct, request, async me => Created(await save.AddAll(me, Id(id), await gate.Body(request))));

    /// <summary>Changes an attribute: what is sent.</summary>
    /// <remarks>At least one field must be sent. The name must stay unique on the product.</remarks>
    [Function("stockly-attributes-update")]
    [Operation(StocklyAccess.Member, Body = typeof(AttributeForm), PartialPut = true, Answer = typeof(AttributeView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/products/{id}/attributes/{attrId}")] HttpRequest request,
        string id,
        string attrId) =>
        gate.Member(request, async me => Ok(await save.Update(me, Id(id), Id(attrId), await gate.Body(request))));

    /// <summary>Removes an attribute.</summary>
    /// <remarks>An attribute of another product is not found.</remarks>
    [Function("stockly-attributes-delete")]
    [Operation(StocklyAccess.DeleteProduct, Shape = AnswerShape.Message)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/products/{id}/attributes/{attrId}")] HttpRequest request,
        string id,
        string attrId) =>
        gate.Member(StocklyAccess.DeleteProduct, request, async me =>
        {
            await delete.Run(me, Id(id), Id(attrId));
            return Done("Product attribute deleted successfully");
        });
}
