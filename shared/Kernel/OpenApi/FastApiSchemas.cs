using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.FastApi;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Bodies and errors of the FastAPI dialect (localsim.md 1, 1.1).</summary>
public static class FastApiSchemas
{
    /// <summary>JSON; <c>detail</c> with one sentence, or with every error of the request's shape.</summary>
    public static DialectSchemas Dialect { get; } = new(
        ["application/json"],
        [
            Named("Detail", """
                {
                  "type": "object",
                  "description": "One sentence.",
                  "properties": { "detail": { "type": "string" } },
                  "required": ["detail"],
                  "additionalProperties": false
                }
                """),
            Named("ValidationErrors", """
                {
                  "type": "object",
                  "description": "Everything that is wrong with the shape of the request, in the order of its fields.",
                  "properties": {
                    "detail": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "loc": {
                            "type": "array",
                            "description": "Where: `body`, `query`, `path` or `header`, and the way from there; positions in lists are numbers.",
                            "items": { "type": ["string", "integer"] }
                          },
                          "msg": { "type": "string" },
                          "type": { "type": "string" },
                          "ctx": {
                            "type": "object",
                            "description": "The limit that was missed, or where JSON is broken.",
                            "additionalProperties": { "type": ["number", "string"] }
                          }
                        },
                        "required": ["loc", "msg", "type"],
                        "additionalProperties": false
                      }
                    }
                  },
                  "required": ["detail"],
                  "additionalProperties": false
                }
                """),
        ])
    {
        NeedsChanges = true,
        OfKey = (status, sentence) => new JsonObject { ["detail"] = status == 422 ? FastApiDialect.OfKey(sentence) : sentence },
    };

    private static KeyValuePair<string, JsonObject> Named(string name, string schema) => new(name, JsonNode.Parse(schema)!.AsObject());
}
