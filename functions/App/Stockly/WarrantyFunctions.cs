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
    /// <remarks>
    /// <c>status</c> is <c>active</c>, <c>expired</c> or <c>expiring_soon</c> (within 30 days). <c>search</c> looks into serial number
    /// and customer. <c>sort_by</c> is <c>expires_at</c>, <c>start_date</c>, <c>customer_name</c> or <c>created_at</c>.
    /// </remarks>
    [Function("stockly-warranties-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await read.Page(me, request.Query)));

    /// <summary>Lists the warranties that expire within <c>days</c>, 30 if not said.</summary>
    [Function("stockly-warranties-expiring")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView[]))]
    public Task<IResult> Expiring(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties/expiring")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await read.Expiring(me, request.Query["days"])));

    /// <summary>Lists the warranties that expire within the days of the path.</summary>
    [Function("stockly-warranties-expiring-within")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView[]))]
    public Task<IResult> ExpiringWithin(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties/expiring/{days}")] HttpRequest request, string days) =>
        gate.Member(request, async me => Ok(await read.Expiring(me, days)));

    /// <summary>Shows one warranty.</summary>
    [Function("stockly-warranties-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(WarrantyView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/warranties/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, Id(id))));
}
