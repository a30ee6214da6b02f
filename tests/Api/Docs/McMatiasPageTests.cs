using System.Text.Json.Nodes;
using Mostrador.Api.Tests.McMatias;

namespace Mostrador.Api.Tests.Docs;

public sealed class McMatiasPageTests(McMatiasDocument document)
    : LoginPageTests<McMatiasHost>(document, "/token", "admin@example.com", "E-mail and password"), IClassFixture<McMatiasDocument>
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

    protected override string AllowedOrigin => "*";

    // What the contract does not have needs a token, like everything else.
    protected override int WrongMethodStatus => 401;

    protected override string NotFound(string path, string method) => method == "GET" ? Refused.NotFound : Refused.NotAuthenticated;

    protected override Task<Reply> SignIn(JsonNode body) => document.Host.Anonymous.Post("/token/", body);
}
