namespace Mostrador.Api.Tests.McMatias.Categories;

/// Contract 4.5.
public sealed class CategoryTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Taken = """{"non_field_errors": ["Los campos nombre_categoria, tipo deben formar un conjunto único."]}""";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task Name_and_kind_together_are_unique_whatever_case_and_accents()
    {
        var cashier = await Host.Cashier();
        var name = Unique.Text("Reparación");
        var product = (await cashier.Post("/categorias/", new { nombre_categoria = name, tipo = "producto" })).Is(201).Number("id_categoria");
        var repair = (await cashier.Post("/categorias/", new { nombre_categoria = name, tipo = "servicio" })).Is(201).Number("id_categoria");

        (await cashier.Post("/categorias/", new { nombre_categoria = name.ToUpperInvariant().Replace('Ó', 'o'), tipo = "servicio" })).Is(400, Taken);
        (await cashier.Patch($"/categorias/{repair}/", new { tipo = "producto" })).Is(400, Taken);
        (await cashier.Put($"/categorias/{product}/", new { nombre_categoria = name, tipo = "producto" })).IsExactly(
            200, $$"""{"id_categoria": {{product}}, "nombre_categoria": "{{name}}", "tipo": "producto"}""");
        (await cashier.Delete($"/categorias/{product}/")).Is(204);
        (await cashier.Patch($"/categorias/{repair}/", new { tipo = "producto" })).Is(200);
    }

    [Fact]
    public async Task Kinds_are_two()
    {
        var cashier = await Host.Cashier();

        (await cashier.Post("/categorias/", new { nombre_categoria = "x", tipo = "otro" })).Is(400, Refused.Field("tipo", "\\\"otro\\\" no es una elección válida."));
        (await cashier.Post("/categorias/", new { nombre_categoria = "x", tipo = "" })).Is(400, Refused.Field("tipo", "\\\"\\\" no es una elección válida."));
        (await cashier.Post("/categorias/")).Is(
            400, Refused.Fields(("nombre_categoria", "Este campo es requerido."), ("tipo", "Este campo es requerido.")));
    }

    [Fact]
    public async Task A_list_can_be_of_one_kind()
    {
        await using var host = await McMatiasHost.Start();
        var admin = await host.Admin();
        foreach (var (name, kind) in new[] { ("Laptops", "producto"), ("Pantallas", "servicio"), ("Celulares", "producto") })
            (await admin.Post("/categorias/", new { nombre_categoria = name, tipo = kind })).Is(201);

        Assert.Equal(["Laptops", "Celulares"], (await admin.Get("/categorias/?tipo=producto")).Each("nombre_categoria"));
        Assert.Empty((await admin.Get("/categorias/?tipo=otro")).Each("nombre_categoria"));
        Assert.Equal(3, (await admin.Get("/categorias/?tipo=")).Is(200).Number("count"));
    }
}
