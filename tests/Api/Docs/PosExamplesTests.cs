using System.Text.Json.Nodes;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.App;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Api.Tests.Docs;

/// An example that does not fit its schema, or that the host would never answer, is worse than none.
public sealed class PosExamplesTests(PosDocument document) : IClassFixture<PosDocument>
{
    [Fact]
    public void Every_example_fits_its_schema()
    {
        var check = new SchemaCheck(document);
        var examples =
            from media in PosDocument.Below<JsonObject>(document.Json).Where(node => node["examples"] is JsonObject && node["schema"] is not null)
            from example in media["examples"]!.AsObject()
            select (Name: example.Value!.GetPath(), Fault: check.Fault(example.Value!["value"], media["schema"]!));
        var all = examples.ToList();

        Assert.True(all.Count > 200, $"{all.Count}");
        Assert.All(all, example => Assert.True(example.Fault is null, $"{example.Name}: {example.Fault}"));
    }

    [Fact]
    public void Every_body_and_every_answer_has_an_example() => Assert.All(document.Operations, one =>
    {
        if (one.Operation["requestBody"] is { } body)
            Assert.NotEmpty(body["content"]!["application/json"]!["examples"]!.AsObject());
        Assert.All(one.Operation["responses"]!.AsObject().Where(answer => answer.Key != "204"), answer =>
            Assert.NotEmpty(document.Resolve(answer.Value!)["content"]!["application/json"]!["examples"]!.AsObject()));
    });

    [Fact]
    public void Every_example_in_the_files_is_in_the_document()
    {
        var book = ExampleBook.Embedded(typeof(MostradorServices).Assembly, "Mostrador.App.Docs.PointOfSale.Examples");
        var written = book.Parts.SelectMany(part => book.Of(part.Page, part.Part)).Select(example => example.Value!.ToJsonString()).ToHashSet();
        var shown = PosDocument.Below<JsonObject>(document.Json)
            .Select(node => node["value"]).OfType<JsonNode>().Select(value => value.ToJsonString()).ToHashSet();

        Assert.Empty(written.Except(shown));
    }

    [Theory]
    [InlineData("NotFound", "Not found", 404)]
    [InlineData("Unauthorized", "No credentials", 401)]
    [InlineData("Unauthorized", "A token that is not good", 401)]
    [InlineData("Unauthorized", "A refresh token", 401)]
    [InlineData("Forbidden", "Not for this role", 403)]
    [InlineData("BadRequest", "No object", 400)]
    [InlineData("UnsupportedMediaType", "Another content type", 415)]
    [InlineData("PayloadTooLarge", "Too large", 413)]
    public async Task A_common_error_is_what_the_host_really_answers(string response, string example, int status)
    {
        var admin = await document.Host.Admin();
        var reply = example switch
        {
            "Not found" => await admin.Get("/orders/999999"),
            "No credentials" => await document.Host.Anonymous.Get("/orders"),
            "A token that is not good" => await admin.WithToken("abc.def.ghi").Get("/orders"),
            "A refresh token" => await admin.WithToken(admin.Refresh).Get("/orders"),
            "Not for this role" => await (await document.Host.Employee()).Get("/users"),
            "No object" => await admin.Post("/orders", Bodies.Json("[]")),
            "Another content type" => await admin.Post("/orders", new StringContent("hello", new System.Net.Http.Headers.MediaTypeHeaderValue("text/plain"))),
            _ => await admin.Post("/orders", Bodies.Json($"\"{new string('x', 1_100_000)}\"")),
        };

        var shown = document.Json["components"]!["responses"]![response]!["content"]!["application/json"]!["examples"]![example]!["value"]!;
        reply.Is(status, shown.ToJsonString());
    }
}
