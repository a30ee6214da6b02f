using System.Text.Json.Nodes;
using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

/// The point of sale's OpenAPI document, as a client gets it.
public sealed class PosDocument : IAsyncLifetime
{
    public const string Path = "/pos/openapi.json";
    private PosHost? _host;

    public PosHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public JsonObject Json { get; private set; } = [];

    /// Every operation with its method and path.
    public IEnumerable<(string Method, string Path, JsonObject Operation)> Operations =>
        from path in Json["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key, path.Key, operation.Value!.AsObject());

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start();
        Json = JsonNode.Parse(await Host.Http.GetStringAsync(new Uri(Path, UriKind.Relative)))!.AsObject();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// What a reference within the document leads to.
    public JsonNode Resolve(JsonNode node)
    {
        while (node is JsonObject reference && reference["$ref"] is { } pointer)
            node = At(pointer.GetValue<string>());
        return node;
    }

    /// Every node of a kind below another, itself included.
    public static IEnumerable<T> Below<T>(JsonNode? node)
        where T : JsonNode
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray elements => elements,
            _ => [],
        };
        return (node is T wanted ? [wanted] : Enumerable.Empty<T>()).Concat(children.SelectMany(Below<T>));
    }

    private JsonNode At(string pointer)
    {
        Assert.StartsWith("#/", pointer, StringComparison.Ordinal);
        JsonNode? found = Json;
        foreach (var step in pointer[2..].Split('/'))
            found = found?[step];
        return found ?? throw new Xunit.Sdk.XunitException($"{pointer} leads nowhere.");
    }
}
