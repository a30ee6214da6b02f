using System.Text.Json.Nodes;
using Mostrador.Api.Tests.SmartSales;

namespace Mostrador.Api.Tests.Docs;

public sealed class SmartSalesPageTests(SmartSalesDocument document) : PageTests(document), IClassFixture<SmartSalesDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() =>
        (await document.Get("/smartsales/docs/..%2F..%2Fappsettings.json")).Is(404, Refused.NotFound);

    [Theory]
    [InlineData("/smartsales/api/docs")]
    [InlineData("/smartsales/api/docs/")]
    public async Task The_link_of_the_published_document_leads_to_the_page(string path)
    {
        var reply = (await document.Get(path)).Is(302);

        Assert.Equal("/smartsales/docs", reply.Header("Location"));
        (await document.Get(reply.Header("Location")!)).Is(200);
    }

    [Fact]
    public void In_development_a_newcomer_reads_how_to_sign_in()
    {
        Assert.Contains("`admin` / `Admin123!`", document.Json["info"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Development login", FirstLogin(document.Json).Key);
    }

    [Fact]
    public async Task The_example_of_the_login_signs_in() =>
        (await document.Host.Anonymous.Post("/token", FirstLogin(document.Json).Value!["value"]!)).Is(200);

    [Fact]
    public async Task A_password_of_ones_own_is_shown_to_nobody()
    {
        await using var host = await SmartSalesHost.Start(options => options.Settings["Bootstrap__AdminPassword"] = "my own secret");
        var text = await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative));

        Assert.DoesNotContain("my own secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", text, StringComparison.Ordinal);
        Assert.Contains("This is a development host", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_login_to_read()
    {
        await using var host = await SmartSalesHost.Start(options => options.InProduction());
        var json = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative)))!.AsObject();

        Assert.DoesNotContain("Admin123!", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("User name and password", FirstLogin(json).Key);
    }

    protected override string NotFound(string path, string method) => Refused.NotFound;

    private static KeyValuePair<string, JsonNode?> FirstLogin(JsonObject json) =>
        json["paths"]!["/token"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First();
}
