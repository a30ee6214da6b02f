using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.SmartSales.Access;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Docs.SmartSales;

/// <summary>The documentation of SmartSales365, open to everybody.</summary>
public sealed class SmartSalesDocsFunctions(SmartSalesGate gate, SmartSalesDocs docs)
{
    private const string Door = "smartsales/docs";

    /// <summary>Shows the documentation in a browser.</summary>
    [Function("smartsales-docs")]
    public Task<IResult> Page([HttpTrigger(Anonymous, "get", Route = Door)] HttpRequest request) =>
        gate.Public(request, _ => Task.FromResult(docs.Site.Page(request)));

    /// <summary>Serves what the page loads.</summary>
    [Function("smartsales-docs-file")]
    public Task<IResult> File([HttpTrigger(Anonymous, "get", Route = Door + "/{file}")] HttpRequest request, string file) =>
        gate.Public(request, _ => Task.FromResult(ApiDocs.File(file)));

    /// <summary>Leads from where the published document's introduction links to.</summary>
    [Function("smartsales-docs-linked")]
    public Task<IResult> Linked([HttpTrigger(Anonymous, "get", Route = "smartsales/api/docs")] HttpRequest request) =>
        gate.Public(request, _ => Task.FromResult<IResult>(TypedResults.LocalRedirect($"/{Door}")));

    /// <summary>Serves the OpenAPI document.</summary>
    [Function("smartsales-openapi")]
    public Task<IResult> Document([HttpTrigger(Anonymous, "get", Route = "smartsales/openapi.json")] HttpRequest request) =>
        gate.Public(request, _ => Task.FromResult(docs.Site.Document()));
}
