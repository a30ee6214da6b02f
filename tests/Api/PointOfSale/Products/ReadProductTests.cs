using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

public sealed class ReadProductTests : IAsyncLifetime
{
    private PosHost _host = null!;

    public async Task InitializeAsync() => _host = await PosHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_list_is_complete_bare_and_ascending_by_id()
    {
        var admin = await _host.Admin();
        (await admin.Get("/products/")).Is(200, "[]");
        var supplier = await admin.OpenSupplier();
        var ids = new List<long>();
        for (var i = 0; i < 120; i++)
            ids.Add(await admin.StockProduct(supplier: supplier, name: $"Producto {120 - i}"));

        var employee = await _host.Employee();
        var list = (await employee.Get("/products/")).Is(200).Array;

        Assert.Equal(ids.Order(), list.Select(product => product.Number("id")));
        Assert.Equal(list.Count, ids.Distinct().Count());
        (await employee.Get($"/products/{ids[17]}")).IsExactly(200, list.Single(product => product.Number("id") == ids[17])!.ToJsonString());
        Assert.Equal(120, (await employee.Get("/products?page=2&limit=1")).Is(200).Array.Count);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999")]
    [InlineData("%2B1")]
    [InlineData("1%20")]
    public async Task An_id_that_leads_nowhere_is_not_found(string id)
    {
        var admin = await _host.Admin();

        (await admin.Get($"/products/{id}/")).Is(404, """{"detail": "Not found."}""");
        (await admin.Put($"/products/{id}/", new { })).Is(404, """{"detail": "Not found."}""");
        (await admin.Patch($"/products/{id}/", new { price = "x" })).Is(404, """{"detail": "Not found."}""");
        (await admin.Delete($"/products/{id}/")).Is(404, """{"detail": "Not found."}""");
        (await admin.Post($"/products/{id}/reserve/", new { amount = "x" })).Is(404, """{"detail": "Not found."}""");
    }

    [Fact]
    public async Task Who_may_do_what_and_in_which_order_it_is_checked()
    {
        var admin = await _host.Admin();
        var owner = await _host.Owner();
        var employee = await _host.Employee();
        var id = await admin.StockProduct();
        const string Forbidden = """{"detail": "You do not have permission to perform this action."}""";

        foreach (var reply in new[]
        {
            await _host.Anonymous.Get("/products/"), await _host.Anonymous.Post("/products/", new { }),
            await _host.Anonymous.Get($"/products/{id}/"), await _host.Anonymous.Put($"/products/{id}/", new { }),
            await _host.Anonymous.Patch($"/products/{id}/", new { }), await _host.Anonymous.Delete($"/products/{id}/"),
            await _host.Anonymous.Post($"/products/{id}/reserve/", new { amount = 1 }), await _host.Anonymous.Get("/products/999999/"),
        })
        {
            reply.Is(401, """{"detail": "Authentication credentials were not provided."}""");
            Assert.Equal("Bearer realm=\"api\"", reply.Raw.Headers.WwwAuthenticate.ToString());
        }

        (await employee.Delete($"/products/{id}/")).Is(403, Forbidden);
        (await employee.Delete("/products/999999/")).Is(403, Forbidden);
        (await employee.Post($"/products/{id}/", new { })).Is(403, Forbidden); // no such method; the path's strictest role counts
        (await admin.Post($"/products/{id}/", new { })).Is(405, """{"detail": "Method \"POST\" not allowed."}""");
        (await admin.Post("/products/999999/", new { })).Is(405, """{"detail": "Method \"POST\" not allowed."}""");
        (await employee.Delete("/products/")).Is(405, """{"detail": "Method \"DELETE\" not allowed."}""");
        (await employee.Patch("/products/", new { })).Is(405, """{"detail": "Method \"PATCH\" not allowed."}""");
        (await employee.Get($"/products/{id}/reserve/")).Is(405, """{"detail": "Method \"GET\" not allowed."}""");
        (await employee.Post($"/products/{id}/sell/", new { })).Is(404, """{"detail": "Not found."}""");

        (await owner.Delete($"/products/{id}/")).Is(204);
    }
}
