using System.Text.Json.Nodes;
using Mostrador.App;

namespace Mostrador.Api.Tests.Docs;

/// The schemas are whole, true to the answers, and all in use.
public abstract class SchemasTests(ApiDocument document)
{
    [Fact]
    public void Every_reference_leads_somewhere_and_every_component_is_referred_to()
    {
        var references = ApiDocument.Below<JsonObject>(document.Json).Select(node => node["$ref"]).OfType<JsonNode>().ToList();
        var components = document.Json["components"]!.AsObject();

        Assert.All(references, reference => document.Resolve(new JsonObject { ["$ref"] = reference.DeepClone() }));
        Assert.Equal(
            from section in new[] { "responses", "schemas" }
            from part in components[section]!.AsObject()
            orderby part.Key
            select $"#/components/{section}/{part.Key}",
            references.Select(reference => reference.GetValue<string>()).Distinct().OrderBy(pointer => pointer.Split('/')[^1], StringComparer.CurrentCulture));
    }

    [Fact]
    public void Every_member_has_a_type() => Assert.All(
        ApiDocument.Below<JsonObject>(document.Json["components"]!["schemas"]).Where(node => node["properties"] is JsonObject),
        schema => Assert.All(
            schema["properties"]!.AsObject(),
            member => Assert.True(new[] { "type", "$ref", "anyOf", "oneOf", "const", "enum" }.Any(member.Value!.AsObject().ContainsKey), member.Key)));

    [Fact]
    public void Notes_are_about_members_that_exist()
    {
        using var stream = typeof(MostradorServices).Assembly.GetManifestResourceStream(document.Resource("notes.json"))!;
        var schemas = document.Json["components"]!["schemas"]!.AsObject();

        Assert.All(JsonNode.Parse(stream)!.AsObject(), schema => Assert.All(schema.Value!.AsObject(), member => Assert.True(
            Variants(schemas, schema.Key).Any(variant => variant["properties"]?[member.Key] is not null), $"{schema.Key}.{member.Key}")));
    }

    /// A member of a schema is described in exactly this way.
    protected void MemberIs(string expected, string schema, string member) => Same(expected, Schema(schema)["properties"]![member]);

    /// What a schema requires, in order; names with a space between.
    protected void Requires(string schema, string members) => Assert.Equal(members.Split(' '), Required(Schema(schema)));

    /// Null is written and never left out, so a client may count on every member of an answer but these.
    protected void RequireEveryMember(Func<string, bool> isAnswer, params string[] optional) => Assert.All(
        document.Json["components"]!["schemas"]!.AsObject().Where(schema => isAnswer(schema.Key)),
        schema => Assert.Equal(
            schema.Value!["properties"]!.AsObject().Select(member => member.Key).Where(member => !optional.Contains(member)),
            Required(schema.Value).Where(member => !optional.Contains(member))));

    /// The schema of an answer is exactly this.
    protected void AnswerIs(string expected, string path, string method, string status) => Same(expected, Answer(path, method, status));

    protected JsonNode? Answer(string path, string method, string status) =>
        document.Resolve(document.Json["paths"]![path]![method]!["responses"]![status]!)["content"]!["application/json"]!["schema"];

    private static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());

    private static IEnumerable<string> Required(JsonNode schema) => schema["required"]!.AsArray().Select(name => name!.GetValue<string>());

    private JsonNode Schema(string name) => document.Json["components"]!["schemas"]![name]!;

    // A form is also shown with nothing required, or without some of its fields.
    private static IEnumerable<JsonNode> Variants(JsonObject schemas, string name) =>
        from schema in schemas
        where schema.Key == name || schema.Key == "Partial" + name || schema.Key.StartsWith(name + "Without", StringComparison.Ordinal)
        select schema.Value;
}
