using System.Reflection;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Bodies and errors of the Django REST dialect: a form declares its <c>Fields</c>, and <c>LineFields</c> for a list's elements.</summary>
public sealed class DjangoRestSchemas : IDialectSchemas
{
    private static readonly string[] Everything = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"];

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, JsonObject>> Errors { get; } =
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
    ];

    /// <inheritdoc/>
    public JsonObject Body(Type form, IReadOnlyCollection<string> without, bool partial)
    {
        var fields = Declared(form, "Fields") ?? throw new InvalidOperationException($"{form} declares no Fields.");
        return Object([.. fields.Where(field => !without.Contains(field.Name))], Declared(form, "LineFields"), partial);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes(Type form) =>
        Declared(form, "LineFields") is null ? Everything : [Everything[0]]; // Nested elements need JSON.

    private static JsonObject Object(IReadOnlyList<Field> fields, IReadOnlyList<Field>? lines, bool partial)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Schema(field, lines)))),
        };
        var required = fields.Where(field => field.Required && !partial).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return schema;
    }

    private static JsonObject Schema(Field field, IReadOnlyList<Field>? lines)
    {
        var schema = field.Schema();
        if (field is ListField && lines is not null)
            schema["items"] = Object(lines, lines: null, partial: false);
        return schema;
    }

    private static IReadOnlyList<Field>? Declared(Type form, string property) =>
        (IReadOnlyList<Field>?)form.GetProperty(property, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static KeyValuePair<string, JsonObject> Named(string name, string schema) => new(name, JsonNode.Parse(schema)!.AsObject());
}
