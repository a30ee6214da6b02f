using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Stockly;

namespace Mostrador.Api.Tests.Docs;

public sealed class StocklyPageTests(StocklyDocument document) : PageTests(document), IClassFixture<StocklyDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() => (await document.Get("/stockly/docs/..%2F..%2Fappsettings.json")).Is(404);

    [Fact]
    public async Task The_examples_of_registering_and_signing_in_do_so()
    {
        await using var host = await StocklyHost.Start();

        (await host.Anonymous.Post("/auth/register", Example("/auth/register"))).Is(201);
        (await host.Anonymous.Post("/auth/login", Example("/auth/login"))).Is(200);
    }

    [Fact]
    public async Task Only_a_development_host_tells_of_time_travel()
    {
        var json = JsonNode.Parse(await document.TextOn(options => options.InProduction()))!;

        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("This is a development host", document.Json["info"]!.ToJsonString(), StringComparison.Ordinal);
    }

    protected override string NotFound(string path, string method) =>
        $$"""{"success": false, "error": "API endpoint not found", "path": "{{path}}", "method": "{{method}}"}""";

    private JsonNode Example(string path) =>
        document.Json["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First().Value!["value"]!;
}
