using System.Text.Json.Nodes;
using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

public sealed class PosPageTests(PosDocument document) : PageTests(document), IClassFixture<PosDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() =>
        (await document.Get("/pos/docs/..%2F..%2Fappsettings.json")).Is(404, """{"detail": "Not found."}""");

    [Fact]
    public void In_development_a_newcomer_reads_how_to_sign_in()
    {
        Assert.Contains("`admin@example.com` / `Admin123!`", document.Json["info"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Development login", FirstLogin(document.Json).Key);
    }

    [Fact]
    public async Task The_example_of_the_login_signs_in()
    {
        var body = FirstLogin(document.Json).Value!["value"]!;

        Assert.Equal("ADMIN", (await document.Host.Anonymous.Post("/auth/login", body)).Is(200)["role"]);
    }

    [Fact]
    public async Task A_password_of_ones_own_is_shown_to_nobody()
    {
        await using var host = await PosHost.Start(options => options.Settings["Bootstrap__AdminPassword"] = "my own secret");
        var text = await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative));

        Assert.DoesNotContain("my own secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", text, StringComparison.Ordinal);
        Assert.Contains("This is a development host", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_login_to_read()
    {
        await using var host = await PosHost.Start(options => options.InProduction());
        var json = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative)))!.AsObject();

        Assert.DoesNotContain("Admin123!", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("E-mail and password", FirstLogin(json).Key);
    }

    private static KeyValuePair<string, JsonNode?> FirstLogin(JsonObject json) =>
        json["paths"]!["/auth/login"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First();

    protected override string NotFound(string path, string method) => """{"detail": "Not found."}""";
}
