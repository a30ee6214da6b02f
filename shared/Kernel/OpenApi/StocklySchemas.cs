using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Bodies, envelopes and errors of the Stockly dialect (stockly.md 1.1, 1.2).</summary>
public static class StocklySchemas
{
    /// <summary>JSON; <c>success</c> with <c>data</c>, <c>message</c> or <c>error</c>.</summary>
    public static DialectSchemas Dialect { get; } = new(["application/json"], Errors())
    {
        BadId = Parse("""{ "success": false, "error": "Invalid input format" }"""),
        OfKey = (_, sentence) => new JsonObject { ["success"] = false, ["error"] = sentence },
        Envelope = Envelope,
    };

    private static JsonObject Envelope(AnswerShape shape, JsonObject? schema, Components components) => shape switch
    {
        AnswerShape.Message => components.Schema("Message", nameof(AnswerShape.Message), () => Success(
            ("message", Parse("""{ "type": "string" }""")))),
        AnswerShape.Page => Success(("data", List(schema!)), ("pagination", Pagination(components))),
        AnswerShape.Items => Success(("data", Exactly(("items", List(schema!)), ("pagination", ItemsPagination(components))))),
        _ => Success(("data", schema!)),
    };

    private static JsonObject Success(params (string Name, JsonObject Schema)[] content) =>
        Exactly([("success", new JsonObject { ["const"] = true }), .. content]);

    private static JsonObject Exactly(params (string Name, JsonObject Schema)[] members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Pagination(Components components) => components.Schema("Pagination", nameof(AnswerShape.Page), () => Exactly(
        ("page", Number("Which page, from 1.")),
        ("limit", Number("Items of a page.")),
        ("total", Number("Items of all pages.")),
        ("pages", Number("Number of pages; 0 of an empty list.")),
        ("totalPages", Number("The same.")),
        ("hasNext", Parse("""{ "type": "boolean" }""")),
        ("hasPrev", Parse("""{ "type": "boolean" }"""))));

    private static JsonObject ItemsPagination(Components components) => components.Schema("ItemsPagination", nameof(AnswerShape.Items), () => Exactly(
        ("page", Number("Which page, from 1.")),
        ("limit", Number("Items of a page.")),
        ("total", Number("Items of all pages.")),
        ("pages", Number("Number of pages; 0 of an empty list."))));

    private static JsonObject Number(string description) => new() { ["type"] = "integer", ["description"] = description };

    private static KeyValuePair<string, JsonObject>[] Errors() =>
    [
        Failure("Error", "One sentence.", ""),
        Failure("ValidationErrors", "Every rule that the body breaks, in the order of its fields; `field` is empty for the whole body.", """
            "source": { "enum": ["body"] },
            "details": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "field": { "type": "string" }, "message": { "type": "string" } },
                "required": ["field", "message"],
                "additionalProperties": false
              }
            }
            """),
        Failure("MissingRight", "The caller's role has not this right on the resource.", """
            "resource": { "type": "string" }, "required": { "type": "string" }, "currentRole": { "type": "string" }
            """),
        Failure("WrongRole", "The caller's role is none of these.", """
            "required": { "type": "array", "items": { "type": "string" } }, "current": { "type": "string" }
            """),
        Failure("Throttled", "Too many requests, or failed logins, of this client.", """
            "retryAfter": { "type": "integer", "description": "Seconds to wait." }
            """),
    ];

    private static KeyValuePair<string, JsonObject> Failure(string name, string description, string more)
    {
        var members = Parse($$"""{ {{more}} }""").Select(member => (member.Key, member.Value!.DeepClone().AsObject()));
        var schema = Exactly(
            [("success", new JsonObject { ["const"] = false }), ("error", Parse("""{ "type": "string" }""")), .. members]);
        schema["description"] = description;
        return new(name, schema);
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
