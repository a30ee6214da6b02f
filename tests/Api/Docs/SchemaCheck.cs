using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs;

/// As much of JSON Schema as the documents use; a keyword that it does not know is a failure, not a pass.
internal sealed class SchemaCheck(IReferences document)
{
    private static readonly HashSet<string> Annotations = ["description", "default", "examples"];

    /// What is wrong with a value, in words; null when it fits.
    public string? Fault(JsonNode? value, JsonNode schema, string at = "$")
    {
        var rules = document.Resolve(schema).AsObject();
        return rules.Where(rule => !Annotations.Contains(rule.Key))
            .Select(rule => Fault(value, rule.Key, rule.Value!, rules, at))
            .FirstOrDefault(fault => fault is not null);
    }

    private string? Fault(JsonNode? value, string keyword, JsonNode rule, JsonObject rules, string at) => keyword switch
    {
        "type" => Unless(Types(rule).Contains(TypeOf(value)) || (TypeOf(value) == "integer" && Types(rule).Contains("number")), $"{at} is no {rule.ToJsonString()}"),
        "const" => Unless(JsonNode.DeepEquals(rule, value), $"{at} is not {rule.ToJsonString()}"),
        "enum" => Unless(rule.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)), $"{at} is none of {rule.ToJsonString()}"),
        "allOf" => rule.AsArray().Select(one => Fault(value, one!, at)).FirstOrDefault(fault => fault is not null),
        "anyOf" => Unless(rule.AsArray().Any(one => Fault(value, one!, at) is null), $"{at} fits nothing of anyOf"),
        "oneOf" => Unless(rule.AsArray().Count(one => Fault(value, one!, at) is null) == 1, $"{at} does not fit exactly one of oneOf"),
        "required" when value is JsonObject members =>
            rule.AsArray().Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{at}.{name} is missing").FirstOrDefault(),
        "properties" when value is JsonObject members => members
            .Where(member => rule[member.Key] is not null)
            .Select(member => Fault(member.Value, rule[member.Key]!, $"{at}.{member.Key}")).FirstOrDefault(fault => fault is not null)
            ?? Unknown(members, rule.AsObject(), rules, at),
        "additionalProperties" when value is JsonObject members && rule is JsonObject => members
            .Where(member => rules["properties"]?[member.Key] is null)
            .Select(member => Fault(member.Value, rule, $"{at}.{member.Key}")).FirstOrDefault(fault => fault is not null),
        "items" when value is JsonArray elements =>
            elements.Select((element, i) => Fault(element, rule, $"{at}[{i}]")).FirstOrDefault(fault => fault is not null),
        "minItems" when value is JsonArray elements => Unless(elements.Count >= rule.GetValue<int>(), $"{at} has too few items"),
        "maxItems" when value is JsonArray elements => Unless(elements.Count <= rule.GetValue<int>(), $"{at} has too many items"),
        "minimum" when IsNumber(value) => Unless(Number(value) >= Number(rule), $"{at} is too small"),
        "maximum" when IsNumber(value) => Unless(Number(value) <= Number(rule), $"{at} is too great"),
        "exclusiveMinimum" when IsNumber(value) => Unless(Number(value) > Number(rule), $"{at} is too small"),
        "minLength" when IsText(value) => Unless(Text(value).Length >= rule.GetValue<int>(), $"{at} is too short"),
        "maxLength" when IsText(value) => Unless(Text(value).Length <= rule.GetValue<int>(), $"{at} is too long"),
        "pattern" when IsText(value) => Unless(Regex.IsMatch(Text(value), rule.GetValue<string>()), $"{at} does not match {rule}"),
        "format" when IsText(value) => Unless(HasFormat(Text(value), rule.GetValue<string>()), $"{at} is no {rule}"),
        "contentEncoding" when IsText(value) => Unless(Text(rule) == "base64" && Base64.IsValid(Text(value)), $"{at} is no {rule}"),
        "required" or "properties" or "additionalProperties" or "items" or "minItems" or "maxItems" or "minimum" or "maximum"
            or "exclusiveMinimum" or "minLength" or "maxLength" or "pattern" or "format" or "contentEncoding" => null,
        _ => $"{at} has a schema with an unknown keyword: {keyword}",
    };

    // The documents are exact: a member that the schema does not name is a slip, though JSON Schema would let it pass.
    private static string? Unknown(JsonObject members, JsonObject properties, JsonObject rules, string at) =>
        rules["additionalProperties"] is JsonObject
            ? null
            : members.Where(member => !properties.ContainsKey(member.Key)).Select(member => $"{at}.{member.Key} is not in the schema").FirstOrDefault();

    private static bool HasFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyy-MM-ddTHH:mm:ss.ffffffZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "uuid" => Guid.TryParseExact(text, "D", out var id) && id.ToString() == text,
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "decimal" => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "email" => text.Contains('@', StringComparison.Ordinal),
        "password" => true,
        _ => false,
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(Text) : [Text(rule)];

    private static bool IsText(JsonNode? value) => TypeOf(value) == "string";

    private static bool IsNumber(JsonNode? value) => TypeOf(value) is "number" or "integer";

    private static string Text(JsonNode? value) => value!.GetValue<string>();

    private static decimal Number(JsonNode? value) => decimal.Parse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Unless(bool fits, string fault) => fits ? null : fault;
}
