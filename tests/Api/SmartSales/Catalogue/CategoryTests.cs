namespace Mostrador.Api.Tests.SmartSales;

public sealed class CategoryTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private const string Taken = """{"name": ["Categoría with this Nombre de Categoría already exists."]}""";

    [Fact]
    public async Task A_category_is_made_changed_and_removed()
    {
        var admin = await fixture.Host.Admin();
        var name = Unique.Text("Electrónica");

        var made = (await admin.Post("/products/categories/", new { name })).Is(201);
        made.IsExactly(201, $$"""{"id": {{made.Id()}}, "name": "{{name}}", "description": ""}""");
        var path = $"/products/categories/{made.Id()}/";
        (await admin.Patch(path, new { description = "Cosas" })).Is(200, $$"""{"id": {{made.Id()}}, "name": "{{name}}", "description": "Cosas"}""");
        (await admin.Put(path, new { name })).Is(200, $$"""{"id": {{made.Id()}}, "name": "{{name}}", "description": "Cosas"}""");
        (await admin.Put(path, new { })).Is(400, """{"name": ["This field is required."]}""");
        (await admin.Delete(path)).Is(204);
        (await fixture.Host.Anonymous.Get(path)).Is(404, Refused.No("Category"));
    }

    [Fact]
    public async Task Names_are_unique_and_compared_exactly()
    {
        var admin = await fixture.Host.Admin();
        var name = Unique.Text("Hogar");
        await fixture.Host.Category(name);
        var other = await fixture.Host.Category();

        (await admin.Post("/products/categories/", new { name })).Is(400, Taken);
        (await admin.Put($"/products/categories/{other}/", new { name })).Is(400, Taken);
        (await admin.Post("/products/categories/", new { name = name.ToUpperInvariant() })).Is(201);
    }

    [Fact]
    public async Task A_name_that_was_given_up_is_free()
    {
        var admin = await fixture.Host.Admin();
        var (first, second) = (Unique.Text("A"), Unique.Text("B"));
        var id = await fixture.Host.Category(first);

        (await admin.Patch($"/products/categories/{id}/", new { name = second })).Is(200);
        await fixture.Host.Category(first);
        (await admin.Delete($"/products/categories/{id}/")).Is(204);
        await fixture.Host.Category(second);
    }

    [Fact]
    public async Task Products_of_a_removed_category_have_none()
    {
        var admin = await fixture.Host.Admin();
        var category = await fixture.Host.Category();
        var product = await fixture.Host.Product(category: category);

        (await admin.Delete($"/products/categories/{category}/")).Is(204);

        var shown = (await admin.Get($"/products/{product}/")).Is(200);
        Assert.Equal(("null", "null", "null"), (shown["category"], shown["category_name"], shown["category_details"]));
    }

    [Fact]
    public async Task The_list_is_bare_and_ascending()
    {
        var (first, second) = (await fixture.Host.Category(), await fixture.Host.Category());

        var ids = (await fixture.Host.Anonymous.Get("/products/categories/")).Each("id").Select(long.Parse).ToList();

        Assert.Equal(ids.Order(), ids);
        Assert.Contains(first, ids);
        Assert.Contains(second, ids);
    }

    [Fact]
    public async Task Of_parallel_makers_of_one_name_one_succeeds()
    {
        var admin = await fixture.Host.Admin();
        var name = Unique.Text("Carrera");

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => admin.Post("/products/categories/", new { name })));

        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.Is(400, Taken));
    }
}
