using System.Text.Json.Nodes;
using Mostrador.App;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Api.Tests.Docs;

/// An example that does not fit its schema, or that the host would never answer, is worse than none.
public abstract class ExamplesTests(ApiDocument document, int leastExamples)
{
    [Fact]
    public void Every_example_fits_its_schema()
    {
        var check = new SchemaCheck(document);
        var examples =
            from media in ApiDocument.Below<JsonObject>(document.Json).Where(node => node["examples"] is JsonObject && node["schema"] is not null)
            from example in media["examples"]!.AsObject()
            select (Name: example.Value!.GetPath(), Fault: check.Fault(example.Value!["value"], media["schema"]!));
        var all = examples.ToList();

        Assert.True(all.Count > leastExamples, $"{all.Count}");
        Assert.All(all, example => Assert.True(example.Fault is null, $"{example.Name}: {example.Fault}"));
    }

    [Fact]
    public void Every_body_and_every_answer_in_json_has_an_example() => Assert.All(document.Operations, one =>
    {
        if (one.Operation["requestBody"]?["content"]?["application/json"] is { } body)
            Assert.NotEmpty(body["examples"]!.AsObject());
        Assert.All(
            one.Operation["responses"]!.AsObject()
                .Select(answer => document.Resolve(answer.Value!)["content"]?["application/json"]).OfType<JsonNode>()
                .Where(json => !IsFile(json)),
            json => Assert.NotEmpty(json["examples"]!.AsObject()));
    });

    [Fact]
    public void Every_example_in_the_files_is_in_the_document()
    {
        var book = ExampleBook.Embedded(typeof(MostradorServices).Assembly, document.Resource("Examples"));
        var written = book.Parts.SelectMany(part => book.Of(part.Page, part.Part)).Select(example => example.Value!.ToJsonString()).ToHashSet();
        var shown = ApiDocument.Below<JsonObject>(document.Json)
            .Select(node => node["value"]).OfType<JsonNode>().Select(value => value.ToJsonString()).ToHashSet();

        Assert.Empty(written.Except(shown));
    }

    // A document that is downloaded is its own example.
    private static bool IsFile(JsonNode media) => media["schema"]!["format"]?.ToString() == "binary";
}
