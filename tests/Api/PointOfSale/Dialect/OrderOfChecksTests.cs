using Mostrador.Api.Tests.PointOfSale.Permissions;

namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// Authentication, role, method, document, body: the first that fails answers (contract 1.2).
public sealed class OrderOfChecksTests(EveryRole shop) : IClassFixture<EveryRole>
{
    [Fact]
    public async Task Who_is_not_authenticated_learns_nothing_else()
    {
        (await shop.Anonymous.Delete("/products/999999/")).Is(401);
        (await shop.Anonymous.Post("/suppliers/", Bodies.Json("{broken"))).Is(401);
        (await shop.Anonymous.WithToken("garbage").Delete("/users/999999/")).Is(401);
        (await shop.Anonymous.WithToken("garbage").Send("PUT", "/orders/1/")).Is(401);
    }

    [Fact]
    public async Task An_employee_who_deletes_a_product_that_does_not_exist_is_refused_for_his_role()
    {
        (await shop.Employee.Delete("/products/999999/"))
            .Is(403, """{"detail": "You do not have permission to perform this action."}""");
        (await shop.Employee.Delete("/products/abc/")).Is(403);
        (await shop.Employee.Patch("/promotions/abc/", Bodies.Json("{broken"))).Is(403);
        (await shop.Employee.Post("/users/", Bodies.Typed("a", "text/plain"))).Is(403);
    }

    [Theory]
    [InlineData("PATCH", "/users/999999/")]
    [InlineData("PUT", "/suppliers/999999/")]
    [InlineData("PATCH", "/customers/999999/")]
    [InlineData("PUT", "/customers/999999/")]
    [InlineData("POST", "/customers/999999/points/")]
    [InlineData("POST", "/customers/999999/pay-credit/")]
    [InlineData("PATCH", "/products/999999/")]
    [InlineData("POST", "/products/999999/reserve/")]
    [InlineData("PUT", "/promotions/999999/")]
    [InlineData("POST", "/orders/999999/pay/")]
    [InlineData("PATCH", "/chatbotusers/999999/")]
    [InlineData("PUT", "/chatbotusers/999999/")]
    public async Task A_document_that_does_not_exist_is_told_before_its_body_is_read(string method, string path)
    {
        HttpContent[] bodies =
            [Bodies.Json("{broken"), Bodies.Json("[]"), Bodies.Json("""{"email": 1, "name": null}"""), Bodies.Typed("a", "text/plain")];
        foreach (var body in bodies)
            (await shop.Admin.Send(method, path, body)).Is(404, """{"detail": "Not found."}""");
    }
}
