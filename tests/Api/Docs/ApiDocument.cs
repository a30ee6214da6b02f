using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs;

/// A module's OpenAPI document, as a client gets it.
/// `module` is the first segment of its paths, `folder` where its texts and examples lie.
public abstract class ApiDocument(string module, string folder) : IAsyncLifetime, IReferences
{
    public string Module { get; } = module;

    /// Name of an embedded file of the module's documentation.
    public string Resource(string file) => $"Mostrador.App.Docs.{folder}.{file}";

    public string Path => $"/{Module}/openapi.json";

    public abstract HttpClient Http { get; }

    public JsonObject Json { get; private set; } = [];

    /// Where the API starts.
    public string BasePath => Json["servers"]![0]!["url"]!.GetValue<string>();

    /// Every operation with its method and path.
    public IEnumerable<(string Method, string Path, JsonObject Operation)> Operations =>
        from path in Json["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key, path.Key, operation.Value!.AsObject());

    public async Task InitializeAsync()
    {
        await Start();
        Json = JsonNode.Parse(await Http.GetStringAsync(new Uri(Path, UriKind.Relative)))!.AsObject();
    }

    public abstract Task DisposeAsync();

    /// Sends a request with some headers, as a browser does.
    public async Task<Reply> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await Reply.To(request, Http);
    }

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

    protected abstract Task Start();

    private JsonNode At(string pointer)
    {
        Assert.StartsWith("#/", pointer, StringComparison.Ordinal);
        JsonNode? found = Json;
        foreach (var step in pointer[2..].Split('/'))
            found = found?[step];
        return found ?? throw new Xunit.Sdk.XunitException($"{pointer} leads nowhere.");
    }
}
