using Mostrador.Api.Tests.PointOfSale.Permissions;

namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// Which addresses exist (contract 1.1, 1.2).
public sealed class RoutesTests(EveryRole shop) : IClassFixture<EveryRole>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Theory]
    [MemberData(nameof(Operations.Ids), MemberType = typeof(Operations))]
    public async Task The_trailing_slash_is_optional(string id)
    {
        var operation = Operations.Of(id);
        var body = operation.Method is "POST" or "PUT" or "PATCH" ? Bodies.Json("{}") : null;

        (await shop.Admin.Send(operation.Method, operation.PathToNothing.TrimEnd('/'), body)).Is(operation.Passed);
    }

    [Theory]
    [InlineData("/customers?page=2&search=a")]
    [InlineData("/customers/?page=2&search=a")]
    [InlineData("/customers/?")]
    [InlineData("/customers?=&&%00=%ff")]
    public async Task A_query_string_may_follow_either_form(string path)
    {
        (await shop.Employee.Get(path)).Is(200, "[]");
    }

    [Theory]
    [InlineData("/nothing/")]
    [InlineData("/nothing")]
    [InlineData("/auth/")]
    [InlineData("/auth/logout/")]
    [InlineData("/auth/login/again/")]
    [InlineData("/users/1/password/")]
    [InlineData("/sessions/1/revoke/now/")]
    [InlineData("/customers/1/orders/")]
    [InlineData("/products/1/reserve/2/")]
    [InlineData("/orders/1/pay/again/")]
    [InlineData("/orders/1/send-email/")]
    [InlineData("/analytics/")]
    [InlineData("/analytics/reports/")]
    [InlineData("/analytics/product-contribution/")]
    [InlineData("/chatbotusers/5512345678/messages/")]
    [InlineData("/customers/..%2f..%2fusers/1/")]
    [InlineData("/customers/1/%2e%2e%2fusers/")]
    public async Task An_unknown_route_is_not_found_whoever_asks(string path)
    {
        foreach (var method in new[] { "GET", "POST", "DELETE" })
        {
            (await shop.Anonymous.Send(method, path)).Is(404, NotFound);
            (await shop.Employee.Send(method, path)).Is(404, NotFound);
            (await shop.Admin.Send(method, path)).Is(404, NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(Operations.PathsWithAnId), MemberType = typeof(Operations))]
    public async Task An_id_that_is_no_number_or_no_documents_is_not_found(string method, string path)
    {
        string[] ids =
        [
            "abc", "0", "-1", "1.5", "1e3", "+1", "null", "0x1", "1%20or%201=1", "%D9%A1", "99999999999999999999999999",
            "9223372036854775807",
            "9223372036854775808", "1;1", "1,1", "%F0%9F%8D%BA", "1%01", "'", "a%252fb", new string('9', 2000),
        ];
        foreach (var id in ids)
        {
            var body = method is "GET" or "DELETE" ? null : Bodies.Json("{}");

            (await shop.Admin.Send(method, path.Replace("{id}", id, StringComparison.Ordinal), body)).Is(404, NotFound);
        }
    }
}
