using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Docs;

namespace Mostrador.Fuzz.Documents;

/// A module's OpenAPI document, as the app serves it.
internal sealed class Document : IReferences
{
    private readonly JsonObject _json;

    private Document(string module, JsonObject json)
    {
        (Module, _json) = (module, json);
        BasePath = $"{json["servers"]![0]!["url"]}";
        Operations =
        [
            .. from path in json["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               select new Operation(this, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject()),
        ];
    }

    public string Module { get; }

    public string BasePath { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public static async Task<Document> Fetch(HttpClient http, string module) =>
        new(module, JsonNode.Parse(await http.GetStringAsync(new Uri($"/{module}/openapi.json", UriKind.Relative)))!.AsObject());

    public JsonNode Resolve(JsonNode node)
    {
        while (node is JsonObject reference && reference["$ref"] is { } pointer)
            node = $"{pointer}"[2..].Split('/').Aggregate((JsonNode)_json, (found, step) => found[step]!);
        return node;
    }
}
