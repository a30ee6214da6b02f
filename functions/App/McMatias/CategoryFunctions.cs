using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Categories;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>Kinds of products and of repairs.</summary>
public sealed class CategoryFunctions(McMatiasGate gate, ReadCategories read, SaveCategory save, DeleteCategory delete)
{
    /// <summary>Lists the categories of a kind that a search finds.</summary>
    /// <remarks>The kind is `producto` or `servicio`; another word finds nothing.</remarks>
    [Function("mcmatias-categorias-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(CategoryView), Shape = AnswerShape.Page)]
    [QueryParameter("tipo", "Only of this kind: `producto` or `servicio`. Left out: of both.")]
    [QueryParameter("search", "Words, or `\"phrases\"`, that must all occur.")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/categorias")] HttpRequest request) =>
        gate.User(request, async _ => Ok(await read.Page(request)));

    /// <summary>Makes a category. Name and kind together are unique.</summary>
    /// <remarks>The kind is `producto` or `servicio`.</remarks>
    [Function("mcmatias-categorias-create")]
    [Operation(McMatiasAccess.User, Body = typeof(CategoryForm), Answer = typeof(CategoryView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/categorias")] HttpRequest request) =>
        gate.User(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one category.</summary>
    /// <remarks>Categories belong to no branch.</remarks>
    [Function("mcmatias-categorias-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(CategoryView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/categorias/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await read.One(Id(id, CategoryView.What))));

    /// <summary>Changes a category.</summary>
    /// <remarks>Name and kind together must stay unique.</remarks>
    [Function("mcmatias-categorias-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(CategoryForm), Answer = typeof(CategoryView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/categorias/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await save.Update(
            Id(id, CategoryView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a category; its products and repairs have none from then on.</summary>
    /// <remarks>Nothing that was in it is deleted.</remarks>
    [Function("mcmatias-categorias-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/categorias/{id}")] HttpRequest request, string id) =>
        gate.User(request, _ => NoContent(delete.Run(Id(id, CategoryView.What))));
}
