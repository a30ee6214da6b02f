using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects;

/// <summary>The JSON schema of a value that may be null.</summary>
internal static class NullableSchema
{
    public static JsonObject Of(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]?.DeepClone(), "null");
        return schema;
    }
}
