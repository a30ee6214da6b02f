using System.Text.Json.Nodes;
using Mostrador.Api.Tests.McMatias;

namespace Mostrador.Api.Tests.Docs;

public sealed class McMatiasPageTests(McMatiasDocument document) : PageTests(document), IClassFixture<McMatiasDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() => (await document.Get("/mcmatias/docs/..%2F..%2Fappsettings.json")).Is(404);

    [Theory]
    [InlineData("/mcmatias/api/schema/swagger-ui/", "/mcmatias/docs")]
    [InlineData("/mcmatias/api/schema/swagger-ui", "/mcmatias/docs")]
    [InlineData("/mcmatias/api/schema/", "/mcmatias/openapi.json")]
    [InlineData("/mcmatias/api/schema", "/mcmatias/openapi.json")]
    public async Task The_published_paths_answer_the_same(string published, string path)
    {
        var expected = (await document.Get(path)).Is(200);
        var reply = (await document.Get(published, ("Authorization", "Bearer x"))).Is(200);

        Assert.Equal(expected.Text, reply.Text);
        Assert.Equal(expected.Header("Content-Type"), reply.Header("Content-Type"));
        Assert.Equal(expected.Header("Content-Security-Policy"), reply.Header("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/mcmatias/api/schema/swagger-ui/")]
    [InlineData("/mcmatias/api/schema/")]
    public async Task The_published_paths_are_only_read(string path)
    {
        var reply = await document.Host.Anonymous.Send("POST", path["/mcmatias/api".Length..], null);

        reply.Is(405, Refused.Method("POST"));
        Assert.Equal("GET, HEAD, OPTIONS", reply.Header("Allow"));
    }

    [Fact]
    public void In_development_a_newcomer_reads_how_to_sign_in()
    {
        Assert.Contains("`admin@example.com` / `Admin123!`", document.Json["info"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Development login", FirstLogin(document.Json).Key);
    }

    [Fact]
    public async Task The_example_of_the_login_signs_in() =>
        (await document.Host.Anonymous.Post("/token/", FirstLogin(document.Json).Value!["value"]!)).Is(200);

    [Fact]
    public async Task A_password_of_ones_own_is_shown_to_nobody()
    {
        await using var host = await McMatiasHost.Start(options => options.Settings["Bootstrap__AdminPassword"] = "my own secret");
        var text = await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative));

        Assert.DoesNotContain("my own secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", text, StringComparison.Ordinal);
        Assert.Contains("This is a development host", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_login_to_read()
    {
        await using var host = await McMatiasHost.Start(options => options.InProduction());
        var json = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative)))!.AsObject();

        Assert.DoesNotContain("Admin123!", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("E-mail and password", FirstLogin(json).Key);
    }

    protected override string AllowedOrigin => "*";

    // What the contract does not have needs a token, like everything else.
    protected override int WrongMethodStatus => 401;

    protected override string NotFound(string path, string method) => method == "GET" ? Refused.NotFound : Refused.NotAuthenticated;

    private static KeyValuePair<string, JsonNode?> FirstLogin(JsonObject json) =>
        json["paths"]!["/token"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First();
}
