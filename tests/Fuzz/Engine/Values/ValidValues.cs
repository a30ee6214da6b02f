using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Fuzz.Documents;

namespace Mostrador.Fuzz.Values;

/// Values that a schema allows, with the ids of what there is.
internal sealed class ValidValues(Document document, Pool pool, Random random)
{
    /// No answer may show it.
    public const string Password = "Clave-Xochiquetzal-4";

    private const int Deepest = 6;
    private static readonly string[] Words = ["Taza", "Peña", "Café molido", "Reparación", "Norte", "iPhone 13", "Ñandú 2"];

    /// A body: an example with the ids of what there is, or whatever its schema allows.
    public JsonNode? Body(Operation operation) =>
        operation.Examples.Count > 0 && random.Next(100) < 55
            ? Filled(operation.Examples[random.Next(operation.Examples.Count)], "")
            : operation.BodySchema is { } schema ? Of(schema, "") : null;

    /// A value of a member, parameter or element with a name.
    public JsonNode? Of(JsonNode schema, string name, int depth = 0)
    {
        var rules = document.Resolve(schema).AsObject();
        if ((rules["anyOf"] ?? rules["oneOf"]) is JsonArray choices)
            return Of(Any(choices)!, name, depth);
        if (rules["allOf"] is JsonArray { Count: > 0 } parts)
            return Of(parts[0]!, name, depth);
        if (rules["const"] is { } only)
            return only.DeepClone();
        if (rules["enum"] is JsonArray all)
            return Any(all)?.DeepClone();
        return TypeOf(rules) switch
        {
            "object" => depth > Deepest ? new JsonObject() : Object(rules, depth),
            "array" => depth > Deepest ? [] : Array(rules, name, depth),
            "boolean" => random.Next(2) == 0,
            "integer" or "number" => Known(name) is { } id && id.GetValueKind() == JsonValueKind.Number ? id : Number(rules, name),
            "null" => null,
            _ => Text(rules, name),
        };
    }

    private JsonObject Object(JsonObject rules, int depth)
    {
        var required = (rules["required"] as JsonArray ?? []).Select(name => $"{name}").ToHashSet();
        return new JsonObject(
            from member in rules["properties"] as JsonObject ?? []
            where required.Contains(member.Key) || random.Next(100) < 60
            select KeyValuePair.Create(member.Key, Of(member.Value!, member.Key, depth + 1)));
    }

    private JsonArray Array(JsonObject rules, string name, int depth)
    {
        var least = rules["minItems"]?.GetValue<int>() ?? 0;
        var count = random.Next(least, least + 3);
        return [.. Enumerable.Range(0, count).Select(_ => rules["items"] is { } items ? Of(items, name, depth + 1) : null)];
    }

    private JsonNode Number(JsonObject rules, string name)
    {
        var least = Bound(rules["minimum"]) ?? (Bound(rules["exclusiveMinimum"]) + 1) ?? 0;
        var most = Math.Min(Bound(rules["maximum"]) ?? long.MaxValue, least + (name.Contains("pri", StringComparison.Ordinal) ? 900 : 12));
        var whole = random.NextInt64(least, Math.Max(most, least) + 1);
        return TypeOf(rules) == "number" && random.Next(3) == 0 ? whole + 0.5m : whole;
    }

    private JsonNode Text(JsonObject rules, string name)
    {
        if (Known(name) is { } known)
            return known.GetValueKind() == JsonValueKind.String ? known : JsonValue.Create(known.ToJsonString());
        var text = $"{rules["format"]}" switch
        {
            "date" => Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" => Day().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            "email" => Fresh("email", ""),
            "uuid" => new Guid(random.Next(), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 7).ToString(),
            "uri" => "https://example.com/x",
            "decimal" => (random.Next(1, 90_000) / 100m).ToString(CultureInfo.InvariantCulture),
            "password" => Password,
            _ when rules["pattern"] is not null && rules["examples"] is JsonArray { Count: > 0 } examples => $"{examples[0]}",
            _ => Fresh(name, Words[random.Next(Words.Length)]),
        };
        return rules["maxLength"] is { } most && text.Length > most.GetValue<int>() ? text[..most.GetValue<int>()] : text;
    }

    private JsonNode? Filled(JsonNode? node, string name) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, member.Key)))),
        JsonArray elements => new JsonArray([.. elements.Select(element => Filled(element, name))]),
        JsonValue value when Reference(name) is { } id && id.GetValueKind() == value.GetValueKind() => id,
        JsonValue value when value.GetValueKind() == JsonValueKind.String && random.Next(3) > 0 => Fresh(name, $"{value}"),
        _ => node?.DeepClone(),
    };

    // What must be nobody else's, most of the time is.
    private string Fresh(string name, string text)
    {
        var number = random.Next(1_000_000);
        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
        return Has("mail") || Has("correo") ? $"fuzz.{number}@example.com"
            : Has("password") || Has("contrase") ? Password
            : Has("phone") || Has("telefono") || Has("mobile") ? $"55{number:D8}"
            : Has("name") || Has("nombre") || Has("sku") || Has("serial") ? $"{text} {number}"
            : text;
    }

    private JsonNode? Known(string name) =>
        name.Contains("refresh", StringComparison.Ordinal) || name == "token" ? pool.Named(random, name) ?? pool.Named(random, "access")
        : Pool.IsReference(name) || random.Next(100) < 15 ? Reference(name) ?? (random.Next(3) == 0 ? pool.Named(random, name) : null) : null;

    private JsonNode? Reference(string name) => random.Next(100) < 90
        ? Pool.IsReference(name) ? pool.Id(random, name) : name.Length > 3 && random.Next(3) > 0 ? pool.Id(random, name) : null
        : null;

    private DateTime Day() => DateTime.UtcNow.Date.AddDays(random.Next(-60, 60));

    private JsonNode? Any(JsonArray choices) => choices[random.Next(choices.Count)];

    private static long? Bound(JsonNode? node) =>
        node is null ? null : (long)Math.Clamp(decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture), long.MinValue / 2, long.MaxValue / 2);

    private string TypeOf(JsonObject rules) => rules["type"] switch
    {
        JsonArray several => random.Next(100) < 92 ? $"{several[0]}" : $"{several[^1]}",
        { } one => $"{one}",
        null => "string",
    };
}
