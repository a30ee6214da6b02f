using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Bodies, pages and errors of the Django REST dialect.</summary>
public static class DjangoRestSchemas
{
    /// <summary>JSON and both kinds of forms; one sentence, or sentences by field.</summary>
    public static DialectSchemas Dialect { get; } = new(
        ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
        [
            Named("Detail", """
                {
                  "type": "object",
                  "description": "One sentence, and a code where a token is refused.",
                  "properties": {
                    "detail": { "type": "string" },
                    "code": { "type": "string" },
                    "messages": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "token_class": { "type": "string" }, "token_type": { "type": "string" }, "message": { "type": "string" }
                        }
                      }
                    }
                  },
                  "required": ["detail"],
                  "additionalProperties": false
                }
                """),
            Named("Error", """
                {
                  "type": "object",
                  "description": "One sentence; in a list where the published document has it so.",
                  "properties": { "error": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] } },
                  "required": ["error"],
                  "additionalProperties": false
                }
                """),
            Named("Sentences", """
                { "type": "array", "description": "What is wrong with a search.", "items": { "type": "string" } }
                """),
            Named("FieldErrors", """
                {
                  "type": "object",
                  "description": "Every field that failed, each with its sentences; `non_field_errors` for what concerns several fields. The elements of a list have one entry each.",
                  "additionalProperties": {
                    "anyOf": [
                      { "type": "array", "items": { "type": "string" } },
                      { "$ref": "#/components/schemas/FieldErrors" },
                      { "type": "array", "items": { "$ref": "#/components/schemas/FieldErrors" } }
                    ]
                  }
                }
                """),
        ])
    {
        PageParameters = [new QueryParameterAttribute("page", "Which page, or `last`. Left out: the first.")],
        Envelope = Envelope,
    };

    private static JsonObject Envelope(AnswerShape shape, JsonObject? schema, Components components) => shape switch
    {
        AnswerShape.Whole => schema!,
        AnswerShape.Page => Page(schema!),
        _ => throw new NotSupportedException($"This dialect has no answers of the shape {shape}."),
    };

    private static JsonObject Page(JsonObject item)
    {
        var page = Parse("""
            {
              "type": "object",
              "properties": {
                "count": { "type": "integer", "format": "int64", "description": "Items of all pages." },
                "next": { "type": ["string", "null"], "format": "uri", "description": "The next page; null after the last." },
                "previous": { "type": ["string", "null"], "format": "uri", "description": "The page before; null before the first." },
                "results": { "type": "array" }
              },
              "required": ["count", "next", "previous", "results"],
              "additionalProperties": false
            }
            """);
        page["properties"]!["results"]!["items"] = item;
        return page;
    }

    private static KeyValuePair<string, JsonObject> Named(string name, string schema) => new(name, Parse(schema));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
