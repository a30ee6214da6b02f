using System.Text.Json.Nodes;
using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Docs;

public sealed class LocalSimPageTests(LocalSimDocument document) : PageTests(document), IClassFixture<LocalSimDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() =>
        (await document.Get("/localsim/docs/..%2F..%2Fappsettings.json")).Is(404, """{"detail": "Not Found"}""");

    [Fact]
    public void In_development_a_newcomer_reads_how_to_sign_in()
    {
        Assert.Contains("`admin` / `Admin123!`", document.Json["info"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Development login", FirstLogin(document.Json).Key);
    }

    [Fact]
    public async Task The_example_of_the_login_signs_in() =>
        (await document.Host.Anonymous.Post("/auth/login", FirstLogin(document.Json).Value!["value"]!)).Is(200);

    [Fact]
    public async Task A_password_of_ones_own_is_shown_to_nobody()
    {
        await using var host = await LocalSimHost.Start(options => options.Settings["Bootstrap__AdminPassword"] = "my own secret");
        var text = await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative));

        Assert.DoesNotContain("my own secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", text, StringComparison.Ordinal);
        Assert.Contains("This is a development host", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_login_to_read()
    {
        await using var host = await LocalSimHost.Start(options => options.InProduction());
        var json = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative)))!.AsObject();

        Assert.DoesNotContain("Admin123!", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("User name and password", FirstLogin(json).Key);
    }

    protected override string NotFound(string path, string method) => """{"detail": "Not Found"}""";

    private static KeyValuePair<string, JsonNode?> FirstLogin(JsonObject json) =>
        json["paths"]!["/auth/login"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First();
}
