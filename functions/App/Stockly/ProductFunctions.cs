using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>What a company sells.</summary>
public sealed class ProductFunctions(
    StocklyGate gate, ReadProducts read, ReadStock stock, SaveProduct save, DeleteProduct delete, ChangeStock change)
{
    /// <summary>Lists the products that are for sale.</summary>
    /// <remarks>All filters must hold. A stock is `low` from the product's minimum down, as long as something is left.</remarks>
    [Function("stockly-products-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(ProductView), Shape = AnswerShape.Items)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("category_id", "Only products directly in this category; also `category`.", Format = "uuid")]
    [QueryParameter("condition", "Only those in this condition.", Choices = ["new", "used", "open_box"])]
    [QueryParameter("search", "Part of the name or of the SKU, in any case.")]
    [QueryParameter("min_price", "Lowest price.", Type = "number")]
    [QueryParameter("max_price", "Highest price.", Type = "number")]
    [QueryParameter("in_stock", "`true`: something is left; `false`: nothing.", Type = "boolean")]
    [QueryParameter("stock_status", "How the stock stands; `available` is all that is not `out`.", Choices = ["low", "out", "available"])]
    [QueryParameter("sort_by", "Left out: `name`.", Choices = ["name", "sku", "price", "stock", "created_at"])]
    [QueryParameter("sort_order", "In any case. Left out: `ASC`.", Choices = ["ASC", "DESC"])]
    public Task<IResult> Products(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/products")] HttpRequest request) =>
        gate.Member(request, async me => Items(await read.List(me, request)));

    /// <summary>Sums up the stock: units, value, what runs low and what is out.</summary>
    /// <remarks>Categories and products are those of the active company; deleted products do not count.</remarks>
    [Function("stockly-products-stock")]
    [Operation(StocklyAccess.Stock, Answer = typeof(StockView))]
    [QueryParameter("category_id", "Only products directly in this category; also `category`.", Format = "uuid")]
    [QueryParameter("search", "Part of the name or of the SKU, in any case.")]
    [QueryParameter("min_stock_only", "`true`: only what is at its minimum or below. Left out: all.", Type = "boolean")]
    public Task<IResult> Stock(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/products/stock/complete")] HttpRequest request) =>
        gate.Member(StocklyAccess.Stock, request, async me => Ok(await stock.Run(me, request.Query)));

    /// <summary>Adds a product; its SKU is unique among the company's products, and made up when it is left out.</summary>
    /// <remarks>As a form it may bring a picture, `image`, of at most 5 MB.</remarks>
    [Function("stockly-products-create")]
    [Operation(StocklyAccess.Stock, Body = typeof(ProductForm), Uploads = [ProductForm.Image], Answer = typeof(ProductView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/products")] HttpRequest request) =>
        gate.Member(StocklyAccess.Stock, request, async me => Created(await save.Create(me, request, await gate.Body(request))));

    /// <summary>Shows a product with its category and its attributes.</summary>
    /// <remarks>A product of another company is not found.</remarks>
    [Function("stockly-products-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(ProductPageView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/products/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, Id(id), request)));

    /// <summary>Changes a product: what is sent; as a form also its picture.</summary>
    /// <remarks>At least one field must be sent. The SKU must stay unique; purchases and sales keep their copies.</remarks>
    [Function("stockly-products-update")]
    [Operation(
        StocklyAccess.Member, Body = typeof(ProductForm), PartialPut = true, Uploads = [ProductForm.Image], Answer = typeof(ProductView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/products/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await save.Update(me, Id(id), request, await gate.Body(request))));

    /// <summary>Deletes a product: it is nowhere to be seen, and its SKU is free; what was bought and sold keeps its copy.</summary>
    /// <remarks>It no longer counts in the stock; nothing that was sold changes.</remarks>
    [Function("stockly-products-delete")]
    [Operation(StocklyAccess.DeleteProduct, Shape = AnswerShape.Message)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/products/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.DeleteProduct, request, async me =>
        {
            await delete.Run(me, Id(id));
            return Done("Product deleted successfully");
        });

    /// <summary>Sets a product's stock, adds to it, or takes from it.</summary>
    /// <remarks>Never below zero: who takes more than there is is refused, and nothing has changed.</remarks>
    [Function("stockly-products-stock-change")]
    [Operation(StocklyAccess.Member, Body = typeof(StockForm), WholePatch = true, Answer = typeof(ChangedStockView))]
    public Task<IResult> ChangeStock(
        [HttpTrigger(Anonymous, "patch", Route = "stockly/api/v1/products/{id}/stock")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await change.Run(me, Id(id), request, await gate.Body(request))));
}
