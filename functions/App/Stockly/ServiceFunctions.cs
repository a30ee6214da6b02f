using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Repairs;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Technical service: devices taken in, repaired and given back.</summary>
public sealed class ServiceFunctions(StocklyGate gate, CreateService create, ReadServices services, ChangeServiceStatus change)
{
    /// <summary>Takes a device in for repair, on a warranty or by its serial number.</summary>
    /// <remarks>
    /// What is not said of device and customer is copied from the warranty. Up to ten photos, as files of a form or as base64; one
    /// that is no picture is left out.
    /// </remarks>
    [Function("stockly-services-create")]
    [Operation(StocklyAccess.CreateService, Body = typeof(ServiceForm), Uploads = ["photos[]"], Answer = typeof(ServiceView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/services")] HttpRequest request) =>
        gate.Member(StocklyAccess.CreateService, request, async me => Created(await create.Run(me, request, await gate.Body(request))));

    /// <summary>Lists repairs, those taken in last at the top.</summary>
    /// <remarks>All filters must hold. What ties comes newest first.</remarks>
    [Function("stockly-services-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(ServiceView), Shape = AnswerShape.Page)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("status", "How far it is.", Choices = ["received", "in_repair", "delivered"])]
    [QueryParameter("priority", "How urgent it is.", Choices = ["low", "normal", "high", "urgent"])]
    [QueryParameter("serial_number", "Part of the serial number, in any case.")]
    [QueryParameter("customer_name", "Part of the customer's name, in any case.")]
    [QueryParameter("search", "Part of either, in any case.")]
    [QueryParameter("technician_id", "Only of this technician.", Format = "uuid")]
    [QueryParameter("start_date", "First day of entry, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("end_date", "Last day of entry, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("sort_by", "Left out: `entry_date`.", Choices = ["entry_date", "expected_delivery_date", "status", "priority", "created_at"])]
    [QueryParameter("sort_order", "In any case. Left out: `DESC`.", Choices = ["ASC", "DESC"])]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/services")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await services.Page(me, request)));

    /// <summary>Shows one repair.</summary>
    /// <remarks>A repair of another company is not found.</remarks>
    [Function("stockly-services-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(ServiceView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/services/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await services.One(me, request, Id(id))));

    /// <summary>Moves a repair on, or back: any state may follow any other.</summary>
    /// <remarks>Nothing else of the repair can be changed here.</remarks>
    [Function("stockly-services-status")]
    [Operation(StocklyAccess.UpdateService, Body = typeof(ServiceStatusForm), WholePatch = true, Answer = typeof(ServiceView))]
    public Task<IResult> Status(
        [HttpTrigger(Anonymous, "patch", Route = "stockly/api/v1/services/{id}/status")] HttpRequest request, string id) =>
        gate.Member(
            StocklyAccess.UpdateService, request, async me => Ok(await change.Run(me, request, Id(id), await gate.Body(request))));
}
