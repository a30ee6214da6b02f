using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Stockly.Access;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Docs.Stockly;

/// <summary>The documentation of Stockly, open to everybody.</summary>
public sealed class StocklyDocsFunctions(StocklyGate gate, StocklyDocs docs)
{
    /// <summary>Shows the documentation in a browser.</summary>
    [Function("stockly-docs")]
    public Task<IResult> Page([HttpTrigger(Anonymous, "get", Route = "stockly/docs")] HttpRequest request) =>
        gate.Public(request, () => Task.FromResult(docs.Site.Page(request)));

    /// <summary>Serves what the page loads.</summary>
    [Function("stockly-docs-file")]
    public Task<IResult> File([HttpTrigger(Anonymous, "get", Route = "stockly/docs/{file}")] HttpRequest request, string file) =>
        gate.Public(request, () => Task.FromResult(ApiDocs.File(file)));

    /// <summary>Serves the OpenAPI document.</summary>
    [Function("stockly-openapi")]
    public Task<IResult> Document([HttpTrigger(Anonymous, "get", Route = "stockly/openapi.json")] HttpRequest request) =>
        gate.Public(request, () => Task.FromResult(docs.Site.Document()));
}
