using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Docs.McMatias;

/// <summary>The documentation of MCMatias, open to everybody; also where the published document has it (contract 4.13).</summary>
public sealed class McMatiasDocsFunctions(McMatiasGate gate, McMatiasDocs docs)
{
    private const string Door = "mcmatias/docs";
    private const string Published = "mcmatias/api/schema";

    /// <summary>Shows the documentation in a browser.</summary>
    [Function("mcmatias-docs")]
    public Task<IResult> Page([HttpTrigger(Anonymous, "get", "head", Route = Door)] HttpRequest request) => Show(request);

    /// <summary>Shows the documentation at its published path.</summary>
    /// <remarks>The same page as at `/mcmatias/docs`.</remarks>
    [Function("mcmatias-schema-page")]
    [Operation(McMatiasAccess.Open, Downloads = ["text/html"])]
    public Task<IResult> PublishedPage([HttpTrigger(Anonymous, "get", "head", Route = Published + "/swagger-ui")] HttpRequest request) => Show(request);

    /// <summary>Serves what the page loads.</summary>
    [Function("mcmatias-docs-file")]
    public Task<IResult> File([HttpTrigger(Anonymous, "get", "head", Route = Door + "/{file}")] HttpRequest request, string file) =>
        gate.Open(request, () => Task.FromResult(ApiDocs.File(file)));

    /// <summary>Serves the OpenAPI document.</summary>
    [Function("mcmatias-openapi")]
    public Task<IResult> Document([HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/openapi.json")] HttpRequest request) => Serve(request);

    /// <summary>Serves the OpenAPI document at its published path.</summary>
    /// <remarks>The same document as at `/mcmatias/openapi.json`.</remarks>
    [Function("mcmatias-schema-document")]
    [Operation(McMatiasAccess.Open, Downloads = ["application/json"])]
    public Task<IResult> PublishedDocument([HttpTrigger(Anonymous, "get", "head", Route = Published)] HttpRequest request) => Serve(request);

    private Task<IResult> Show(HttpRequest request) => gate.Open(request, () => Task.FromResult(docs.Site.Page(request)));

    private Task<IResult> Serve(HttpRequest request) => gate.Open(request, () => Task.FromResult(docs.Site.Document()));
}
