using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Fuzz.Documents;

namespace Mostrador.Fuzz.Values;

/// Members that clients do not set, and values that are found again wherever they arrive.
internal static class Protected
{
    public const long Number = 987_654_321;
    public const string Text = "tezcatl-987654321";
    public const string Day = "1999-09-09";

    private static readonly string[] Always =
    [
        "id", "pk", "_id", "key", "owner", "user", "user_id", "userId", "role", "roles", "is_staff", "is_superuser", "is_admin", "isAdmin", "permissions", "company_id", "companyId",
        "tenant", "partition", "shop", "stock", "current_stock", "points", "balance", "credit", "total", "final_amount", "status", "created_at", "updated_at", "version", "etag", "ttl",
        "type", "$type", "__proto__", "constructor", "password_hash", "passwordHash", "seller", "paid_at",
    ];

    /// Members that an answer has and the body of the request has not.
    public static IEnumerable<string> Of(Operation operation, JsonNode? shown) =>
        (shown is JsonObject members ? members.Select(member => member.Key) : []).Concat(Always).Except(Settable(operation)).Distinct();

    /// Members that the body may have.
    public static HashSet<string> Settable(Operation operation) =>
        operation.BodySchema is not { } schema ? [] : [.. Members(operation.Document, schema)];

    /// Adds them all, each with a value of the kind that is shown.
    public static void Attack(JsonObject body, Operation operation, JsonNode? shown)
    {
        foreach (var name in Of(operation, shown))
            body[name] = Value((shown as JsonObject)?[name], name);
    }

    /// Whether this is a value of an attack.
    public static bool IsMark(JsonNode? value) =>
        value is JsonValue && value.ToJsonString() is var json
        && (json.Contains(Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || json.Contains(Day, StringComparison.Ordinal));

    private static JsonNode Value(JsonNode? shown, string name) => shown?.GetValueKind() switch
    {
        JsonValueKind.Number => Number,
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Array => new JsonArray(Number),
        JsonValueKind.Object => new JsonObject { ["id"] = Number },
        _ when name.EndsWith("_at", StringComparison.Ordinal) || name.Contains("date", StringComparison.Ordinal) => Day,
        JsonValueKind.String when decimal.TryParse($"{shown}", NumberStyles.Number, CultureInfo.InvariantCulture, out _) => $"{Number}.00",
        _ when name.StartsWith("is", StringComparison.Ordinal) => true,
        _ => Text,
    };

    private static IEnumerable<string> Members(Document document, JsonNode schema)
    {
        var rules = document.Resolve(schema).AsObject();
        return (rules["properties"] as JsonObject ?? []).Select(member => member.Key)
            .Concat(new[] { "allOf", "anyOf", "oneOf" }.SelectMany(word => rules[word] as JsonArray ?? []).SelectMany(part => Members(document, part!)));
    }
}
