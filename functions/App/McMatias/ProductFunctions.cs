using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Products;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>What the shop sells, in all branches the same.</summary>
public sealed class ProductFunctions(McMatiasGate gate, ReadProducts read, SaveProduct save, DeleteProduct delete)
{
    /// <summary>Lists the products that a search finds, by name, barcode or description.</summary>
    /// <remarks>Products belong to no branch; what each branch has of them is at `/inventario`.</remarks>
    [Function("mcmatias-productos-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(ProductView), Shape = AnswerShape.Page)]
    [QueryParameter("search", "Words, or `\"phrases\"`, that must all occur.")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/productos")] HttpRequest request) =>
        gate.User(request, async _ => Ok(await read.Page(request)));

    /// <summary>Adds a product, as JSON or as a form with its picture.</summary>
    /// <remarks>The barcode is unique. A picture is a JPEG, PNG or WebP of at most 10 MB.</remarks>
    [Function("mcmatias-productos-create")]
    [Operation(McMatiasAccess.User, Body = typeof(ProductForm), Answer = typeof(ProductView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/productos")] HttpRequest request) =>
        gate.User(request, async _ => Created(await save.Create(request, await gate.Body(request))));

    /// <summary>Shows one product.</summary>
    /// <remarks>Products belong to no branch. `foto_producto` is an address, or null.</remarks>
    [Function("mcmatias-productos-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(ProductView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/productos/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await read.One(request, Id(id, ProductView.What))));

    /// <summary>Changes a product. A new picture replaces the one before; null or an empty text takes it away.</summary>
    /// <remarks>The barcode must stay unique. Lines of sales keep the price that they were sold at.</remarks>
    [Function("mcmatias-productos-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(ProductForm), Answer = typeof(ProductView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/productos/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await save.Update(
            request, Id(id, ProductView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a product with its stock, unless it was ever sold.</summary>
    /// <remarks>One that was sold is refused, because its lines name it.</remarks>
    [Function("mcmatias-productos-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/productos/{id}")] HttpRequest request, string id) =>
        gate.User(request, _ => NoContent(delete.Run(Id(id, ProductView.What))));
}
