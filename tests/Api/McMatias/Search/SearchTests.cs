using Mostrador.Api.Tests.McMatias.Products;

namespace Mostrador.Api.Tests.McMatias.Search;

/// Contract 1, "Search": on customers, categories and products, and nowhere else.
public sealed class SearchTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task Customers_are_found_by_name_card_telephone_or_e_mail_but_not_by_address()
    {
        var admin = await Host.Admin();
        var mark = Mark();
        await Customer($"Juan {mark}", "11112222", "70001111", $"jp@{mark}.com", "Calle Oculta");
        await Customer($"Ana {mark}", null, "", null, $"Calle {mark}juan");

        Assert.Equal([$"Juan {mark}"], await Found("clientes", "nombre_apellido", $"juan {mark}"));
        Assert.Equal([$"Juan {mark}"], await Found("clientes", "nombre_apellido", $"{mark} 1111222"));
        Assert.Equal([$"Juan {mark}"], await Found("clientes", "nombre_apellido", $"000111 {mark}"));
        Assert.Equal([$"Juan {mark}"], await Found("clientes", "nombre_apellido", $"@{mark}"));
        Assert.Equal([$"Juan {mark}", $"Ana {mark}"], await Found("clientes", "nombre_apellido", mark));
        Assert.Empty(await Found("clientes", "nombre_apellido", $"oculta {mark}"));
        Assert.Equal(2, (await admin.Get($"/clientes/?search={mark}")).Number("count"));
    }

    [Fact]
    public async Task Products_are_found_by_name_barcode_or_description_but_not_by_category()
    {
        var admin = await Host.Admin();
        var mark = Mark();
        var id = await Host.Product($"Cámara {mark}", $"EAN{mark}", await Host.Category($"Fotografía {mark}"));
        await Host.Product($"Cable {mark}");
        (await admin.Patch($"/productos/{id}/", new { descripcion = "Lente de 50% más, \"gran angular\"" })).Is(200);

        foreach (var search in (string[])[$"camara {mark}", $"CÁMARA,{mark}", $"ean{mark}", $"lente {mark}", $"{mark} 50%", $"\"gran angular\" {mark}"])
            Assert.Equal([$"Cámara {mark}"], await Found("productos", "nombre_producto", search));
        foreach (var search in (string[])[$"fotografia {mark}", $"\"angular gran\" {mark}", $"{mark} _", $"{mark} c%a"])
            Assert.Empty(await Found("productos", "nombre_producto", search));
    }

    [Fact]
    public async Task A_change_of_a_searched_text_is_found_at_once()
    {
        var admin = await Host.Admin();
        var (before, after) = ("antes" + Mark(), "después" + Mark());
        var id = await Host.Product(before);

        (await admin.Patch($"/productos/{id}/", new { nombre_producto = after })).Is(200);

        Assert.Empty(await Found("productos", "nombre_producto", before));
        Assert.Equal([after], await Found("productos", "nombre_producto", after.Replace("é", "e", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Categories_are_found_by_name_or_kind_among_those_of_a_kind()
    {
        var mark = Mark();
        await Host.Category($"Reparación {mark}", "servicio");
        await Host.Category($"Reparación de {mark}", "producto");

        Assert.Equal([$"Reparación {mark}"], await Found("categorias", "nombre_categoria", $"reparacion {mark}", "&tipo=servicio&page=1"));
        Assert.Equal([$"Reparación {mark}"], await Found("categorias", "nombre_categoria", $"{mark} SERVICIO"));
        Assert.Equal(2, (await Found("categorias", "nombre_categoria", mark, "&tipo=")).Length);
        Assert.Empty(await Found("categorias", "nombre_categoria", mark, "&tipo=otro"));
    }

    [Fact]
    public async Task An_empty_search_finds_all_and_pages_count_what_was_found()
    {
        var admin = await Host.Admin();
        var mark = Mark();
        for (var i = 0; i < 11; i++)
            await Customer($"{mark} {i}", null, null, null, null);

        var second = (await admin.Get($"/clientes/?search={mark}&page=2")).Is(200);

        Assert.Equal((11, $"{mark} 10"), (second.Number("count"), Assert.Single(second.Each("nombre_apellido"))));
        Assert.Equal((await admin.Get("/clientes/")).Is(200)["count"], (await admin.Get("/clientes/?search=%20,%20")).Is(200)["count"]);
        (await admin.Get($"/clientes/?search={mark}&page=3")).Is(404, Refused.NoPage);
    }

    [Theory]
    [InlineData("clientes")]
    [InlineData("productos")]
    [InlineData("categorias")]
    public async Task A_NUL_character_is_refused(string list) =>
        (await (await Host.Admin()).Get($"/{list}/?search=a%00b")).Is(400, """["Los caracteres nulos no están permitidos."]""");

    [Theory]
    [InlineData("roles")]
    [InlineData("sucursales")]
    [InlineData("usuarios")]
    public async Task Other_lists_are_not_searched(string list)
    {
        var admin = await Host.Admin();

        Assert.Equal((await admin.Get($"/{list}/")).Is(200)["count"], (await admin.Get($"/{list}/?search=zzz%00")).Is(200)["count"]);
    }

    /// No part of another one.
    private static string Mark() => Unique.Text("q") + "z";

    private async Task<string[]> Found(string list, string shown, string search, string more = "") =>
        (await (await Host.Admin()).Get($"/{list}/?search={Uri.EscapeDataString(search)}{more}")).Each(shown);

    private async Task Customer(string name, string? card, string? phone, string? email, string? address) =>
        (await (await Host.Admin()).Post("/clientes/", new
        {
            nombre_apellido = name,
            cedula_identidad = card,
            celular = phone,
            correo_electronico = email,
            direccion = address,
        })).Is(201);
}
