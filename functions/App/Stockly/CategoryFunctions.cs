using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>How the catalogue is divided.</summary>
public sealed class CategoryFunctions(StocklyGate gate, ReadCategories read, SaveCategory save, DeleteCategory delete)
{
    /// <summary>Lists the categories by name.</summary>
    /// <remarks>`parent_id` asks for those that lie in another one.</remarks>
    [Function("stockly-categories-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(CategoryView), Shape = AnswerShape.Page)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("search", "Part of the name, in any case.")]
    [QueryParameter("parent_id", "Only those directly in this category; `null`: only roots.")]
    public Task<IResult> Categories(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/categories")] HttpRequest request) =>
        gate.Member(request, async me => List(await read.List(me, request.Query)));

    /// <summary>Shows all categories, each with those that lie in it.</summary>
    /// <remarks>Those that lie in none stand at the top.</remarks>
    [Function("stockly-categories-tree")]
    [Operation(StocklyAccess.Member, Answer = typeof(CategoryNodeView[]))]
    public Task<IResult> Tree(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/categories/tree")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await read.Tree(me)));

    /// <summary>Adds a category; its name is unique in the company.</summary>
    /// <remarks>`parent_id`, if it is sent, is another category of the company.</remarks>
    [Function("stockly-categories-create")]
    [Operation(StocklyAccess.CreateCategory, Body = typeof(CategoryForm), Answer = typeof(CategoryView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/categories")] HttpRequest request) =>
        gate.Member(StocklyAccess.CreateCategory, request, async me => Created(await save.Create(me, await gate.Body(request))));

    /// <summary>Renames a category, describes it anew, or puts it into another one.</summary>
    /// <remarks>At least one field must be sent. It cannot be put into itself, or into what lies in it.</remarks>
    [Function("stockly-categories-update")]
    [Operation(StocklyAccess.UpdateCategory, Body = typeof(CategoryForm), PartialPut = true, Answer = typeof(CategoryView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/categories/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.UpdateCategory, request, async me => Ok(await save.Update(me, Id(id), await gate.Body(request))));

    /// <summary>Deletes a category that holds neither products nor other categories.</summary>
    /// <remarks>Empty it first: neither is deleted along with it.</remarks>
    [Function("stockly-categories-delete")]
    [Operation(StocklyAccess.DeleteCategory, Shape = AnswerShape.Message)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/categories/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.DeleteCategory, request, async me =>
        {
            await delete.Run(me, Id(id));
            return Done("Category deleted successfully");
        });
}
