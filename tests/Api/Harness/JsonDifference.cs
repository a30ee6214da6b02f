using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests;

/// Where two JSON values differ. Numbers are compared as numbers (2494 is 2494.00); the order of keys counts on request.
public static class JsonDifference
{
    /// The first difference in words, or null.
    public static string? Between(JsonNode? expected, JsonNode? actual, bool keyOrder, string path = "$") => (expected, actual) switch
    {
        (JsonObject e, JsonObject a) => OfObjects(e, a, keyOrder, path),
        (JsonArray e, JsonArray a) => OfArrays(e, a, keyOrder, path),
        _ => Same(expected, actual) ? null : $"at {path}: expected {Show(expected)}, got {Show(actual)}",
    };

    private static string? OfObjects(JsonObject expected, JsonObject actual, bool keyOrder, string path)
    {
        var (wanted, got) = (expected.Select(member => member.Key).ToList(), actual.Select(member => member.Key).ToList());
        if (keyOrder ? !wanted.SequenceEqual(got) : !wanted.ToHashSet().SetEquals(got))
            return $"at {path}: expected the keys [{string.Join(", ", wanted)}], got [{string.Join(", ", got)}]";
        return wanted.Select(key => Between(expected[key], actual[key], keyOrder, $"{path}.{key}"))
            .FirstOrDefault(found => found is not null);
    }

    private static string? OfArrays(JsonArray expected, JsonArray actual, bool keyOrder, string path)
    {
        if (expected.Count != actual.Count)
            return $"at {path}: expected {expected.Count} elements, got {actual.Count}";
        return expected.Select((item, i) => Between(item, actual[i], keyOrder, $"{path}[{i}]")).FirstOrDefault(found => found is not null);
    }

    private static bool Same(JsonNode? expected, JsonNode? actual)
    {
        if (expected is not JsonValue e || actual is not JsonValue a)
            return expected is null && actual is null;
        return e.GetValueKind() == a.GetValueKind()
            && (e.GetValueKind() == JsonValueKind.Number ? Number(e) == Number(a) : e.ToJsonString() == a.ToJsonString());
    }

    private static decimal Number(JsonValue value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
