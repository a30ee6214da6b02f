using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

public sealed class PosExamplesTests(PosDocument document) : ExamplesTests(document, leastExamples: 200), IClassFixture<PosDocument>
{
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
            "Another content type" => await admin.Post("/orders", Bodies.Typed("hello", "text/plain")),
            _ => await admin.Post("/orders", TooLarge()),
        };

        reply.Is(status, Common(response, example));
    }
}
