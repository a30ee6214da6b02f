using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Warranties;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Warranties: made by sales, gone with them.</summary>
public sealed class WarrantyFunctions(StocklyGate gate, ReadWarranties read)
{
    /// <summary>Lists warranties, those that expire first at the top.</summary>
    /// <remarks>All filters must hold. A warranty expires soon in its last 30 days.</remarks>
    [Function("stockly-warranties-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView), Shape = AnswerShape.Page)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("status", "How it stands today. Left out: `all`.", Choices = ["all", "active", "expired", "expiring_soon"])]
    [QueryParameter("serial_number", "Part of the serial number, in any case.")]
    [QueryParameter("customer_name", "Part of the customer's name, in any case.")]
    [QueryParameter("search", "Part of either, in any case.")]
    [QueryParameter("sort_by", "Left out: `expires_at`.", Choices = ["expires_at", "start_date", "customer_name", "created_at"])]
    [QueryParameter("sort_order", "In any case. Left out: `ASC`.", Choices = ["ASC", "DESC"])]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await read.Page(me, request.Query)));

    /// <summary>Lists the warranties that expire within <c>days</c>, 30 if not said.</summary>
    /// <remarks>The soonest first; those that have expired already are not among them.</remarks>
    [Function("stockly-warranties-expiring")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView[]))]
    [QueryParameter("days", "How many days to look ahead; 30 if it is no positive whole number.", Type = "integer", Format = "int32")]
    public Task<IResult> Expiring(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties/expiring")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await read.Expiring(me, request.Query["days"])));

    /// <summary>The same with the days in the path, as older clients ask.</summary>
    [Function("stockly-warranties-expiring-within")]
    public Task<IResult> ExpiringWithin(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties/expiring/{days}")] HttpRequest request, string days) =>
        gate.Member(request, async me => Ok(await read.Expiring(me, days)));

    /// <summary>Shows one warranty.</summary>
    /// <remarks>A warranty of another company is not found.</remarks>
    [Function("stockly-warranties-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, Id(id))));
}
