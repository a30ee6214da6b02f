using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Kinds of products.</summary>
public sealed class CategoryFunctions(SmartSalesGate gate, ReadCategories read, SaveCategory save, DeleteCategory delete)
{
    /// <summary>Lists the categories.</summary>
    /// <remarks>Anybody may read them, without signing in.</remarks>
    [Function("smartsales-products-categories-list")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(CategoryView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/categories")] HttpRequest request) =>
        gate.Public(request, async _ => Ok(await read.All()));

    /// <summary>Makes a category.</summary>
    /// <remarks>The name is unique among the categories.</remarks>
    [Function("smartsales-products-categories-create")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(CategoryForm), Answer = typeof(CategoryView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/products/categories")] HttpRequest request) =>
        gate.Admins(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one category.</summary>
    /// <remarks>Anybody may read it, without signing in.</remarks>
    [Function("smartsales-products-categories-one-read")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(CategoryView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/products/categories/{id}")] HttpRequest request, string id) =>
        gate.Public(request, async _ => Ok(await read.One(Id(id, CategoryView.What))));

    /// <summary>Changes a category.</summary>
    /// <remarks>The name must stay unique.</remarks>
    [Function("smartsales-products-categories-one-update")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(CategoryForm), Answer = typeof(CategoryView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "smartsales/api/products/categories/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, async _ => Ok(await save.Update(
            Id(id, CategoryView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Removes a category; its products have none from then on.</summary>
    /// <remarks>The products stay in the shop, and can be given another category.</remarks>
    [Function("smartsales-products-categories-one-delete")]
    [Operation(SmartSalesAccess.Admins)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "smartsales/api/products/categories/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, _ => NoContent(delete.Run(Id(id, CategoryView.What))));
}
