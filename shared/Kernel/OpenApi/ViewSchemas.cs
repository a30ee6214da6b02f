using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// Schemas of answers, from the contract by which the serializer writes them: names, order, nullability and what may be left
/// out are its own. Objects become components.
/// </summary>
internal sealed class ViewSchemas(ApiDescription api, XmlDocs docs, Components components)
{
    private const string View = "View";

    /// <summary>The schema of a type.</summary>
    public JsonObject Of(Type type)
    {
        var contract = api.Views.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => components.Schema(NameOf(type), type, () => Object(contract)),
            JsonTypeInfoKind.Enumerable => new JsonObject { ["type"] = "array", ["items"] = Of(contract.ElementType!) },
            JsonTypeInfoKind.Dictionary => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(contract.ElementType!) },
            _ => ValueSchemas.Of(contract, contract.Converter),
        };
    }

    /// <summary>A type's name in the document: <c>OrderView</c> is an <c>Order</c> to the outside.</summary>
    public static string NameOf(Type type) =>
        type.Name.Length > View.Length && type.Name.EndsWith(View, StringComparison.Ordinal) ? type.Name[..^View.Length] : type.Name;

    private JsonObject Object(JsonTypeInfo contract)
    {
        var members = contract.Properties.Where(member => member.Get is not null).ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(member =>
                KeyValuePair.Create(member.Name, (JsonNode?)Member(NameOf(contract.Type), member)))),
        };
        var required = members.Where(member => !MayBeLeftOut(member)).Select(member => (JsonNode)member.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        if (docs.Summary(contract.Type) is { } summary)
            schema["description"] = summary;
        return schema;
    }

    private JsonObject Member(string owner, JsonPropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var schema = ConverterOf(member) is { } converter ? ValueSchemas.Of(api.Views.GetTypeInfo(type), converter) : Of(type);
        if (IsNullable(member) && !MayBeLeftOut(member))
            schema = ValueSchemas.OrNull(schema);
        if (member.AttributeProvider is PropertyInfo property && docs.Summary(property) is { } summary)
            schema["description"] = summary;
        SchemaNotes.Add(api.Notes, owner, member.Name, schema);
        return schema;
    }

    // From the attribute, because the serializer hides the converter of a nullable value behind one of its own.
    private static JsonConverter? ConverterOf(JsonPropertyInfo member) =>
        Attribute<JsonConverterAttribute>(member) is { ConverterType: { } type }
            ? Activator.CreateInstance(type) as JsonConverter
            : member.CustomConverter;

    private static T? Attribute<T>(JsonPropertyInfo member)
        where T : Attribute => member.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();

    private static bool IsNullable(JsonPropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null || (!member.PropertyType.IsValueType && member.IsGetNullable);

    private bool MayBeLeftOut(JsonPropertyInfo member) =>
        IsNullable(member)
        && (Attribute<JsonIgnoreAttribute>(member)?.Condition ?? api.Views.DefaultIgnoreCondition) == JsonIgnoreCondition.WhenWritingNull;
}
