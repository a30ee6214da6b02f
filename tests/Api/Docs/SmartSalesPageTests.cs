using System.Text.Json.Nodes;
using Mostrador.Api.Tests.SmartSales;

namespace Mostrador.Api.Tests.Docs;

public sealed class SmartSalesPageTests(SmartSalesDocument document)
    : LoginPageTests<SmartSalesHost>(document, "/token", "admin", "User name and password"), IClassFixture<SmartSalesDocument>
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

    protected override string NotFound(string path, string method) => Refused.NotFound;

    protected override Task<Reply> SignIn(JsonNode body) => document.Host.Anonymous.Post("/token", body);
}
