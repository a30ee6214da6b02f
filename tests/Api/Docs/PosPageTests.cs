using System.Text.Json.Nodes;
using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

public sealed class PosPageTests(PosDocument document)
    : LoginPageTests<PosHost>(document, "/auth/login", "admin@example.com", "E-mail and password"), IClassFixture<PosDocument>
{
    [Fact]
    public async Task A_file_beyond_the_folder_does_not_exist() =>
        (await document.Get("/pos/docs/..%2F..%2Fappsettings.json")).Is(404, """{"detail": "Not found."}""");

    protected override string NotFound(string path, string method) => """{"detail": "Not found."}""";

    protected override Task<Reply> SignIn(JsonNode body) => document.Host.Anonymous.Post("/auth/login", body);

    protected override void IsTheAdministrator(Reply reply) => Assert.Equal("ADMIN", reply["role"]);
}
