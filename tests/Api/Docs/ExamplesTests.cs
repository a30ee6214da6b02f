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
                .Where(json => !document.IsFile(json["schema"]!)),
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

    /// More than the body of a request may be.
    protected static HttpContent TooLarge(int length = 1_100_000) => Bodies.Json($"\"{new string('x', length)}\"");

    /// The example of an answer that operations share.
    protected string Common(string response, string example) => Value(document.Json["components"]!["responses"]![response]!, example);

    /// The example of an answer of one operation, whose path is the document's or that of a request.
    protected string Shown(string path, string method, string status, string example) =>
        Value(document.Resolve(document.Json["paths"]![Template(path)]![method]!["responses"]![status]!), example);

    /// The host answers this caller with the example.
    protected async Task IsAnswered<TClient>(TClient caller, string method, string path, string status, string example, string? body)
        where TClient : ApiClient<TClient>
    {
        var reply = await caller.Send(method.ToUpperInvariant(), path, body is null ? null : Bodies.Json(body));

        reply.Is(int.Parse(status, null), Shown(path, method, status, example));
    }

    // The document's path that a request's path is one of: a fixed segment goes before a parameter.
    private string Template(string path)
    {
        var segments = path.Split('?')[0].Split('/');
        return document.Json["paths"]!.AsObject().Select(one => one.Key).Where(Fits).MinBy(template => template.Count(letter => letter == '{'))
            ?? throw new Xunit.Sdk.XunitException($"The document has no path for {path}.");

        bool Fits(string template)
        {
            var parts = template.Split('/');
            return parts.Length == segments.Length && parts.Zip(segments).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));
        }
    }

    private static string Value(JsonNode answer, string example) =>
        answer["content"]!["application/json"]!["examples"]![example]!["value"]!.ToJsonString();
}
