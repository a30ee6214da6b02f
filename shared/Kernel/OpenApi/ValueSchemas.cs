using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Schemas of single values: the framework's own, but for the house's converters, which it cannot see through.</summary>
internal static class ValueSchemas
{
    private static readonly JsonSchemaExporterOptions NotNull = new() { TreatNullObliviousAsNonNullable = true };

    public static JsonObject Of(JsonTypeInfo contract, JsonConverter converter) => converter switch
    {
        AmountAsText => new JsonObject { ["type"] = "string", ["format"] = "decimal", ["pattern"] = @"^-?\d+\.\d{2}$" },
        AmountAsNumber => new JsonObject { ["type"] = "number", ["format"] = "decimal" },
        Timestamp => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        WallClockToTheSecond => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$" },
        _ => Framework(contract),
    };

    /// <summary>The same value, or null.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        else if (schema.ContainsKey("$ref"))
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        return schema;
    }

    private static JsonObject Framework(JsonTypeInfo contract)
    {
        var schema = contract.GetJsonSchemaAsNode(NotNull) as JsonObject ?? [];
        if (FormatOf(contract.Type) is { } format)
            schema["format"] = format;
        return schema;
    }

    private static string? FormatOf(Type type) =>
        type == typeof(long) ? "int64"
        : type == typeof(int) ? "int32"
        : type == typeof(decimal) ? "decimal"
        : null;
}
