using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects;

/// <summary>The JSON schema of an object, made of its declared fields.</summary>
public static class ObjectSchema
{
    /// <summary>An object with these fields.</summary>
    public static JsonObject Of(IEnumerable<IDocumentedField> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            properties[field.Name] = field.Schema();
            if (field.Required)
                required.Add((JsonNode)field.Name);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            schema["required"] = required;
        return schema;
    }
}
