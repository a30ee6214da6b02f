using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.LocalSim.Access;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Docs.LocalSim;

/// <summary>The documentation of Local SIM, open to everybody.</summary>
public sealed class LocalSimDocsFunctions(LocalSimGate gate, LocalSimDocs docs)
{
    /// <summary>Shows the documentation in a browser.</summary>
    [Function("localsim-docs")]
    public Task<IResult> Page([HttpTrigger(Anonymous, "get", Route = "localsim/docs")] HttpRequest request) =>
        gate.Public(request, () => Task.FromResult(docs.Site.Page(request)));

    /// <summary>Serves what the page loads.</summary>
    [Function("localsim-docs-file")]
    public Task<IResult> File([HttpTrigger(Anonymous, "get", Route = "localsim/docs/{file}")] HttpRequest request, string file) =>
        gate.Public(request, () => Task.FromResult(ApiDocs.File(file)));

    /// <summary>Serves the OpenAPI document.</summary>
    [Function("localsim-openapi")]
    public Task<IResult> Document([HttpTrigger(Anonymous, "get", Route = "localsim/openapi.json")] HttpRequest request) =>
        gate.Public(request, () => Task.FromResult(docs.Site.Document()));
}
