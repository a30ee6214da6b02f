namespace Mostrador.Api.Tests.SmartSales.Dialect;

/// Contract 1.4 and the care of routes at the end of 3.
public sealed class RouteTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private readonly SmartSalesHost _host = fixture.Host;

    [Theory]
    [InlineData("/products")]
    [InlineData("/products/categories")]
    [InlineData("/users/profile")]
    [InlineData("/orders")]
    public async Task A_slash_at_the_end_makes_no_difference(string path)
    {
        var admin = await _host.Admin();

        Assert.Equal((await admin.Get(path)).Is(200).Text, (await admin.Get(path + "/")).Is(200).Text);
    }

    [Theory]
    [InlineData("GET", "/nada/")]
    [InlineData("POST", "/orders/1/pay/")]
    [InlineData("DELETE", "/")]
    [InlineData("GET", "/products/1/reviews/2/")]
    public async Task What_is_no_route_is_not_found(string method, string path) =>
        (await _host.Anonymous.Send(method, path)).IsExactly(404, Refused.NotFound);

    /// The strictest right of a path counts for the methods that it does not have.
    [Theory]
    [InlineData("PATCH", "/products/", "administrators")]
    [InlineData("POST", "/products/1/", "administrators")]
    [InlineData("PUT", "/products/categories/", "administrators")]
    [InlineData("PUT", "/orders/admin/", "administrators")]
    [InlineData("GET", "/orders/admin/1/update_status/", "administrators")]
    [InlineData("GET", "/reports/dynamic-parser/", "managers")]
    [InlineData("POST", "/predictions/sales/", "managers")]
    [InlineData("DELETE", "/orders/admin/dashboard/", "managers")]
    [InlineData("PATCH", "/orders/admin/users/", "managers")]
    [InlineData("GET", "/orders/create/", "staff")]
    [InlineData("POST", "/orders/", "users")]
    [InlineData("DELETE", "/orders/1/", "users")]
    [InlineData("POST", "/users/profile/", "users")]
    [InlineData("PATCH", "/users/profile", "users")]
    [InlineData("DELETE", "/Users/Profile/", "users")]
    [InlineData("PATCH", "/products/reviews/", "users")]
    [InlineData("GET", "/orders/cart/add-natural-language/", "users")]
    [InlineData("PUT", "/products/1/reviews/", "users")]
    [InlineData("POST", "/products/1/recommendations/", "all")]
    [InlineData("POST", "/orders/cart/suggestions/", "all")]
    [InlineData("GET", "/orders/stripe-webhook/", "all")]
    [InlineData("GET", "/token/", "all")]
    [InlineData("PUT", "/token/refresh/", "all")]
    public async Task A_method_that_a_path_has_not_is_told_to_those_with_the_right(string method, string path, string least)
    {
        SmartSalesClient[] callers = [_host.Anonymous, await _host.Client(), await _host.Cashier(), await _host.Manager(), await _host.Admin()];
        var first = Array.IndexOf(["all", "users", "staff", "managers", "administrators"], least);

        for (var i = 0; i < callers.Length; i++)
        {
            var reply = await callers[i].Send(method, path);
            if (i >= first)
                reply.IsExactly(405, Refused.Method(method));
            else if (i == 0)
                reply.IsExactly(401, Refused.NotAuthenticated);
            else
                reply.IsExactly(403, Refused.Forbidden);
        }
    }

    [Theory]
    [InlineData("/orders/{0}/", "Order")]
    [InlineData("/orders/admin/{0}/", "Order")]
    [InlineData("/products/{0}/", "Product")]
    [InlineData("/products/{0}/recommendations/", "Product")]
    [InlineData("/products/{0}/reviews/", "Product")]
    [InlineData("/products/categories/{0}/", "Category")]
    [InlineData("/products/reviews/{0}/", "Review")]
    [InlineData("/users/{0}/", "CustomUser")]
    public async Task An_id_is_digits_of_any_number(string path, string what)
    {
        var admin = await _host.Admin();

        foreach (var id in new[] { "0", "987654321", "9223372036854775808", "99999999999999999999999999", new string('9', 300) })
            (await admin.Get(string.Format(null, path, id))).IsExactly(404, Refused.No(what));
        foreach (var id in new[] { "abc", "-1", "1.5", "1e3", "%2B1", "%D9%A1", "1%20" })
            (await admin.Get(string.Format(null, path, id))).IsExactly(404, Refused.NotFound);
    }

    [Fact]
    public async Task Huge_numbers_in_bodies_are_refused()
    {
        const string Huge = "99999999999999999999999999";
        var admin = await _host.Admin();
        var product = await _host.Product();

        foreach (var quantity in new[] { Huge, "-" + Huge, "1e400", "2147483648" })
            (await admin.Post("/orders/create/", Bodies.Json($$"""{"items": [{"product_id": {{product}}, "quantity": {{quantity}}}]}"""))).Is(400);
        Assert.InRange((await admin.Post("/orders/create/", Bodies.Json($$"""{"items": [{"product_id": {{Huge}}, "quantity": 1}]}"""))).Status, 400, 404);
        (await admin.Post("/products/reviews/", Bodies.Json($$"""{"product": {{Huge}}, "rating": {{Huge}}}"""))).Is(400);
        (await admin.Patch($"/products/{product}/", Bodies.Json($$"""{"category": {{Huge}}, "stock": {{Huge}}, "price": {{Huge}}}"""))).Is(400);
        (await admin.Get($"/products/reviews/?product={Huge}")).Is(200, "[]");
        Assert.Equal(10, await _host.StockOf(product));
    }
}
