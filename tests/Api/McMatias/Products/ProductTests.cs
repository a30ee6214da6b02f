namespace Mostrador.Api.Tests.McMatias.Products;

/// Contract 4.8, but for the pictures.
public sealed class ProductTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Required = "Este campo es requerido.";
    private const string Null = "Este campo no puede ser nulo.";
    private const string Taken = "Ya existe producto con este codigo barras.";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_product_is_shown_with_eight_keys_to_every_branch()
    {
        var (mine, other) = (await Host.Cashier(), await Host.Cashier());
        var (category, barcode) = (await Host.Category("Laptops"), Unique.Text("PER-MAC"));

        var reply = await mine.Post("/productos", new
        {
            nombre_producto = "MacBook Pro M3",
            descripcion = "Laptop Apple con chip M3, 16GB RAM",
            codigo_barras = barcode,
            precio = 2500.00,
            id_categoria = $"{category}",
        });

        var id = reply.Is(201).Number("id_producto");
        reply.IsExactly(201, $$"""
            {"id_producto": {{id}}, "nombre_producto": "MacBook Pro M3", "descripcion": "Laptop Apple con chip M3, 16GB RAM",
             "codigo_barras": "{{barcode}}", "id_categoria": {{category}}, "nombre_categoria": "Laptops", "precio": "2500.00", "foto_producto": null}
            """);
        (await other.Get($"/productos/{id}/")).IsExactly(200, reply.Text);
        (await other.Patch($"/productos/{id}/", new { precio = 2300, descripcion = (string?)null })).IsExactly(200, $$"""
            {"id_producto": {{id}}, "nombre_producto": "MacBook Pro M3", "descripcion": null, "codigo_barras": "{{barcode}}",
             "id_categoria": {{category}}, "nombre_categoria": "Laptops", "precio": "2300.00", "foto_producto": null}
            """);
    }

    [Fact]
    public async Task An_empty_body_names_all_that_must_be_sent()
    {
        var admin = await Host.Admin();
        var id = await Host.Product();
        var all = Refused.Fields(("nombre_producto", Required), ("precio", Required), ("id_categoria", Required));

        (await admin.Post("/productos/")).IsExactly(400, all);
        (await admin.Put($"/productos/{id}/", new { })).IsExactly(400, all);
        (await admin.Patch($"/productos/{id}/", new { })).IsExactly(200, (await admin.Get($"/productos/{id}/")).Text);
    }

    [Fact]
    public async Task The_category_is_needed_and_only_a_PATCH_takes_it_away()
    {
        var admin = await Host.Admin();
        var category = await Host.Category("Cables");
        var id = await Host.Product(category: category);

        foreach (var none in (string[])["null", "\"\"", "\" \""])
        {
            var body = $$"""{"nombre_producto": "x", "precio": 1, "id_categoria": {{none}}}""";
            (await admin.Post("/productos/", Bodies.Json(body))).Is(400, Refused.Field("id_categoria", Null));
            (await admin.Put($"/productos/{id}/", Bodies.Json(body))).Is(400, Refused.Field("id_categoria", Null));
            Assert.Equal("Cables", (await admin.Patch($"/productos/{id}/", new { id_categoria = category })).Is(200)["nombre_categoria"]);
            var cleared = (await admin.Patch($"/productos/{id}/", Bodies.Json($$"""{"id_categoria": {{none}}}"""))).Is(200);
            Assert.Equal(("null", "null"), (cleared["id_categoria"], cleared["nombre_categoria"]));
        }

        (await admin.Patch($"/productos/{id}/", new { id_categoria = category })).Is(200);
        Assert.Equal("null", (await admin.Patch($"/productos/{id}/", Bodies.Multipart(("id_categoria", "")))).Is(200)["id_categoria"]);
    }

    [Fact]
    public async Task A_category_that_is_not_there_is_told()
    {
        var admin = await Host.Admin();
        var id = await Host.Product();

        (await admin.Patch($"/productos/{id}/", new { id_categoria = 999999 })).Is(400, Refused.NoKey("id_categoria", 999999));
        (await admin.Patch($"/productos/{id}/", new { id_categoria = "99999999999999999999999" }))
            .Is(400, Refused.NoKey("id_categoria", "99999999999999999999999"));
        (await admin.Patch($"/productos/{id}/", new { id_categoria = true }))
            .Is(400, Refused.Field("id_categoria", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió bool."));
        (await admin.Patch($"/productos/{id}/", new { id_categoria = await Host.Category(kind: "servicio") })).Is(200);
    }

    [Fact]
    public async Task A_product_outlives_its_category_and_shows_its_new_name()
    {
        var admin = await Host.Admin();
        var category = await Host.Category();
        var id = await Host.Product(category: category);
        var name = Unique.Text("Otra");
        (await admin.Patch($"/categorias/{category}/", new { nombre_categoria = name })).Is(200);
        Assert.Equal(name, (await admin.Get($"/productos/{id}/")).Is(200)["nombre_categoria"]);

        (await admin.Delete($"/categorias/{category}/")).Is(204);

        foreach (var reply in new[] { await admin.Get($"/productos/{id}/"), await admin.Patch($"/productos/{id}/", new { precio = 5 }) })
            Assert.Equal(("null", "null"), (reply.Is(200)["id_categoria"], reply["nombre_categoria"]));
        (await admin.Put($"/productos/{id}/", new { nombre_producto = "x", precio = 1 })).Is(400, Refused.Field("id_categoria", Required));
    }

    [Fact]
    public async Task A_list_shows_each_product_with_its_own_category()
    {
        await using var host = await McMatiasHost.Start();
        var admin = await host.Admin();
        var (cables, laptops, gone) = (await host.Category("Cables"), await host.Category("Laptops"), await host.Category());
        foreach (var category in (long[])[cables, laptops, cables, gone])
            await host.Product(category: category);
        (await admin.Delete($"/categorias/{gone}/")).Is(204);

        Assert.Equal(["Cables", "Laptops", "Cables", "null"], (await admin.Get("/productos/")).Each("nombre_categoria"));
        Assert.Equal([$"{cables}", $"{laptops}", $"{cables}", "null"], (await admin.Get("/productos/")).Each("id_categoria"));
    }

    [Fact]
    public async Task A_blank_barcode_is_none_and_many_products_may_have_none()
    {
        var admin = await Host.Admin();
        var category = await Host.Category();
        (string, string)[] form = [("nombre_producto", "x"), ("precio", "1.5"), ("id_categoria", $"{category}"), ("codigo_barras", ""), ("descripcion", "")];

        foreach (var body in new object[]
        {
            Bodies.Multipart(form), Bodies.Form(form), new { nombre_producto = "x", precio = "1.50", id_categoria = category, codigo_barras = " ", descripcion = "" },
        })
        {
            var reply = (await admin.Post("/productos/", body)).Is(201);
            Assert.Equal(("null", "", "1.50"), (reply["codigo_barras"], reply["descripcion"], reply["precio"]));
        }
    }

    [Fact]
    public async Task A_barcode_is_one_products_until_that_gives_it_up()
    {
        var admin = await Host.Admin();
        var barcode = Unique.Text("Código");
        var folded = barcode.ToUpperInvariant().Replace('Ó', 'o');
        var (one, other) = (await Host.Product(barcode: barcode), await Host.Product());

        (await admin.Patch($"/productos/{other}/", new { codigo_barras = folded })).Is(400, Refused.Field("codigo_barras", Taken));
        (await admin.Post("/productos/", new { precio = -1, codigo_barras = barcode })).Is(400, Refused.Fields(
            ("nombre_producto", Required), ("codigo_barras", Taken), ("precio", "Asegúrese de que este valor es mayor o igual a 0."), ("id_categoria", Required)));
        Assert.Equal(folded, (await admin.Patch($"/productos/{one}/", new { codigo_barras = folded })).Is(200)["codigo_barras"]);
        (await admin.Patch($"/productos/{one}/", new { codigo_barras = "" })).Is(200);
        (await admin.Patch($"/productos/{other}/", new { codigo_barras = barcode })).Is(200);
        (await admin.Delete($"/productos/{other}/")).Is(204);
        (await admin.Patch($"/productos/{one}/", new { codigo_barras = barcode })).Is(200);
    }

    [Fact]
    public async Task Of_many_products_that_want_one_barcode_one_gets_it()
    {
        var admin = await Host.Admin();
        var category = await Host.Category();
        await Race.Repeat(async () =>
        {
            var barcode = Unique.Text("EAN");
            var replies = await Race.Together(
                i => admin.Post("/productos/", new { nombre_producto = $"P{i}", precio = 1, id_categoria = category, codigo_barras = barcode }));
            replies.Are(winners: 1, status: 201, Refused.Field("codigo_barras", Taken));
        });
    }

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("\"150.5\"", "150.50")]
    [InlineData("99.30000000000001", "99.30")]
    [InlineData("99999999.99", "99999999.99")]
    public async Task A_price_is_shown_with_two_decimals(string json, string shown)
    {
        var id = await Host.Product();

        Assert.Equal(shown, (await (await Host.Admin()).Patch($"/productos/{id}/", Bodies.Json($$"""{"precio": {{json}}}"""))).Is(200)["precio"]);
    }

    [Theory]
    [InlineData("\"\"", "Se requiere un número válido.")]
    [InlineData("true", "Se requiere un número válido.")]
    [InlineData("\"NaN\"", "Se requiere un número válido.")]
    [InlineData("null", Null)]
    [InlineData("-0.01", "Asegúrese de que este valor es mayor o igual a 0.")]
    [InlineData("1.005", "Asegúrese de que no haya más de 2 decimales.")]
    [InlineData("\"99.3000000001\"", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("12345678901", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("123456789", "Asegúrese de que no haya más de 8 dígitos en la parte entera.")]
    public async Task A_price_that_is_none_is_told(string json, string message)
    {
        var id = await Host.Product();

        (await (await Host.Admin()).Patch($"/productos/{id}/", Bodies.Json($$"""{"precio": {{json}}}""")))
            .Is(400, Refused.Field("precio", message));
    }

    [Fact]
    public async Task A_PUT_keeps_what_it_may_leave_out()
    {
        var admin = await Host.Admin();
        var (category, barcode) = (await Host.Category(), Unique.Text("EAN"));
        var id = await Host.Product(barcode: barcode);
        (await admin.Patch($"/productos/{id}/", new { descripcion = "larga" })).Is(200);

        var reply = (await admin.Put($"/productos/{id}", new { nombre_producto = "Nuevo", precio = "7", id_categoria = category })).Is(200);

        Assert.Equal(("Nuevo", "larga", barcode, "7.00"), (reply["nombre_producto"], reply["descripcion"], reply["codigo_barras"], reply["precio"]));
    }

    [Fact]
    public async Task What_is_no_product_is_not_found_before_its_body_is_looked_at()
    {
        var admin = await Host.Admin();

        (await admin.Get("/productos/abc/")).Is(404, Refused.NotFound);
        foreach (var reply in new[]
        {
            await admin.Get("/productos/999999/"), await admin.Put("/productos/999999/", Bodies.Json("{")),
            await admin.Patch("/productos/99999999999999999999999/", Bodies.Typed("x", "text/plain")), await admin.Delete("/productos/999999/"),
        })
            reply.Is(404, Refused.No("Producto"));
        (await Host.Anonymous.Delete("/productos/1/")).Is(401, Refused.NotAuthenticated);
        (await admin.Delete("/productos/")).Is(405, Refused.Method("DELETE"));
        (await admin.Post("/productos/", Bodies.Typed("x", "text/plain")))
            .Is(415, """{"detail": "Tipo de medio \"text/plain\" incompatible en la solicitud."}""");
    }
}
