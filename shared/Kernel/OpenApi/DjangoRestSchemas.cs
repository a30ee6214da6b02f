using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Bodies and errors of the Django REST dialect.</summary>
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
        ]);

    private static KeyValuePair<string, JsonObject> Named(string name, string schema) => new(name, JsonNode.Parse(schema)!.AsObject());
}
