using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Named parts of a document, each made when it is first referred to.</summary>
internal sealed class Components
{
    private readonly SortedDictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonObject> _responses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _origins = [];

    /// <summary>A reference to a schema.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="origin">What it describes; two different things must not have one name.</param>
    /// <param name="make">Makes it.</param>
    public JsonObject Schema(string name, object origin, Func<JsonObject> make)
    {
        if (_origins.TryAdd(name, origin))
            _schemas[name] = make();
        else if (!_origins[name].Equals(origin))
            throw new InvalidOperationException($"Two schemas are named {name}: {_origins[name]} and {origin}.");
        return Reference("schemas", name);
    }

    public JsonObject Response(string name, Func<JsonObject> make)
    {
        if (!_responses.ContainsKey(name))
            _responses[name] = make();
        return Reference("responses", name);
    }

    /// <summary>The document's section, with the way callers show who they are.</summary>
    public JsonObject ToJson(JsonObject securitySchemes) => new()
    {
        ["schemas"] = Section(_schemas),
        ["responses"] = Section(_responses),
        ["securitySchemes"] = securitySchemes,
    };

    private static JsonObject Reference(string section, string name) => new() { ["$ref"] = $"#/components/{section}/{name}" };

    private static JsonObject Section(SortedDictionary<string, JsonObject> parts) =>
        new(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
}
