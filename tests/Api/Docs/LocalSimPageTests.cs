using System.Text.Json.Nodes;
using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Docs;

public sealed class LocalSimPageTests(LocalSimDocument document)
    : LoginPageTests<LocalSimHost>(document, "/auth/login", "admin", "User name and password"), IClassFixture<LocalSimDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() =>
        (await document.Get("/localsim/docs/..%2F..%2Fappsettings.json")).Is(404, """{"detail": "Not Found"}""");

    protected override string NotFound(string path, string method) => """{"detail": "Not Found"}""";

    protected override Task<Reply> SignIn(JsonNode body) => document.Host.Anonymous.Post("/auth/login", body);
}
