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

        var notes = JsonNode.Parse(stream)!.AsObject().Where(schema => document.IsComplete || Variants(schemas, schema.Key).Any());

        Assert.All(notes, schema => Assert.All(schema.Value!.AsObject(), member => Assert.True(
            Variants(schemas, schema.Key).Any(variant => variant["properties"]?[member.Key] is not null), $"{schema.Key}.{member.Key}")));
    }

    // A form is also shown with nothing required, or without some of its fields.
    private static IEnumerable<JsonNode> Variants(JsonObject schemas, string name) =>
        from schema in schemas
        where schema.Key == name || schema.Key == "Partial" + name || schema.Key.StartsWith(name + "Without", StringComparison.Ordinal)
        select schema.Value;
}
