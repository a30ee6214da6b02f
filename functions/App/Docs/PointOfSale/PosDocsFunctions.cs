using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.PointOfSale.Access;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Docs.PointOfSale;

/// <summary>The documentation of the point of sale, open to everybody.</summary>
public sealed class PosDocsFunctions(PosGate gate, PosDocs docs)
{
    /// <summary>Shows the documentation in a browser.</summary>
    [Function("pos-docs")]
    public Task<IResult> Page([HttpTrigger(Anonymous, "get", Route = "pos/docs")] HttpRequest request) =>
        gate.Public(request, () => Task.FromResult(docs.Site.Page(request)));

    /// <summary>Serves what the page loads.</summary>
    [Function("pos-docs-file")]
    public Task<IResult> File([HttpTrigger(Anonymous, "get", Route = "pos/docs/{file}")] HttpRequest request, string file) =>
        gate.Public(request, () => Task.FromResult(ApiDocs.File(file)));

    /// <summary>Serves the OpenAPI document.</summary>
    [Function("pos-openapi")]
    public Task<IResult> Document([HttpTrigger(Anonymous, "get", Route = "pos/openapi.json")] HttpRequest request) =>
        gate.Public(request, () => Task.FromResult(docs.Site.Document()));
}
