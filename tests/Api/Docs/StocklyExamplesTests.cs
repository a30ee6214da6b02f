namespace Mostrador.Api.Tests.Docs;

public sealed class StocklyExamplesTests(StocklyDocument document) : ExamplesTests(document, leastExamples: 100), IClassFixture<StocklyDocument>
{
    [Theory]
    [InlineData("Unauthorized", "No token", 401)]
    [InlineData("Unauthorized", "Another header than `Bearer …`", 401)]
    [InlineData("Unauthorized", "A token that is not good, or whose session has ended", 401)]
    [InlineData("PayloadTooLarge", "Too large", 413)]
    public async Task A_common_error_is_what_the_host_really_answers(string response, string example, int status)
    {
        var owner = await document.Host.Owner();
        var reply = example switch
        {
            "No token" => await document.Host.Anonymous.Get("/auth/me"),
            "Another header than `Bearer …`" => await document.Host.Anonymous.WithHeader("Authorization", "Basic abc").Get("/auth/me"),
            "Too large" => await owner.Put("/users/profile", TooLarge(11_000_000)),
            _ => await owner.WithToken("abc.def.ghi").Get("/auth/me"),
        };

        reply.Is(status, Common(response, example));
    }

    [Theory]
    [InlineData("post", "/companies", "403", "Not for this role")]
    [InlineData("put", "/companies/{companyId}", "403", "Not for this role")]
    [InlineData("get", "/companies/{companyId}", "403", "Not a member, or no longer")]
    [InlineData("get", "/companies/{companyId}", "400", "An id that is none")]
    [InlineData("get", "/invitations", "403", "Not for this role")]
    [InlineData("delete", "/invitations/{code}", "403", "Not for this role")]
    [InlineData("delete", "/invitations/{code}", "404", "Unknown, or of a company that is not the caller's")]
    [InlineData("put", "/users/profile", "400", "No object")]
    [InlineData("put", "/users/profile", "400", "Broken JSON")]
    public async Task An_error_of_an_operation_is_what_the_host_really_answers(string method, string path, string status, string example)
    {
        var owner = await document.Host.Owner();
        var admin = await document.Host.Member(owner, "admin");
        var code = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!["code"]!.GetValue<string>();
        var stranger = example is "Not a member, or no longer" || status == "404";
        var target = path
            .Replace("{companyId}", example == "An id that is none" ? "7" : owner.CompanyId, StringComparison.Ordinal)
            .Replace("{code}", code, StringComparison.Ordinal);
        var body = example switch
        {
            "No object" => Bodies.Json("[]"),
            "Broken JSON" => Bodies.Json("{"),
            _ => method is "get" or "delete" ? null : Bodies.Json("{}"),
        };

        var reply = await (stranger ? await document.Host.Owner() : admin).Send(method.ToUpperInvariant(), target, body);

        reply.Is(int.Parse(status, null), Shown(path, method, status, example));
    }
}
