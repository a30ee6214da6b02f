using Mostrador.Api.Tests.McMatias;

namespace Mostrador.Api.Tests.Docs;

public sealed class McMatiasExamplesTests(McMatiasDocument document)
    : ExamplesTests(document, leastExamples: 250), IClassFixture<McMatiasDocument>
{
    [Theory]
    [InlineData("Unauthorized", "No credentials", 401)]
    [InlineData("Unauthorized", "A token that is not good", 401)]
    [InlineData("Unauthorized", "A refresh token", 401)]
    [InlineData("Unauthorized", "Bearer without exactly one value", 401)]
    [InlineData("Forbidden", "Not for this role", 403)]
    [InlineData("UnsupportedMediaType", "Another content type", 415)]
    [InlineData("PayloadTooLarge", "Too large", 413)]
    public async Task A_common_error_is_what_the_host_really_answers(string response, string example, int status)
    {
        var admin = await document.Host.Admin();
        var reply = example switch
        {
            "No credentials" => await document.Host.Anonymous.Get("/ventas/"),
            "A token that is not good" => await admin.WithToken("abc.def.ghi").Get("/ventas/"),
            "A refresh token" => await admin.WithToken(admin.Refresh).Get("/ventas/"),
            "Bearer without exactly one value" => await admin.WithToken("one two").Get("/ventas/"),
            "Not for this role" => await (await document.Host.Cashier()).Post("/roles/", new { nombre_rol = "x" }),
            "Another content type" => await admin.Post("/roles/", Bodies.Typed("hello", "text/plain")),
            _ => await admin.Post("/roles/", TooLarge()),
        };

        reply.Is(status, Common(response, example));
    }

    [Theory]
    [InlineData("post", "/token", "400", "Missing fields", "{}")]
    [InlineData("post", "/token", "400", "Blank fields", """{"correo_electronico": "", "password": " "}""")]
    [InlineData("post", "/token", "401", "An unknown e-mail, a wrong password, or a user who is inactive", """{"correo_electronico": "x", "password": "x"}""")]
    [InlineData("post", "/token/refresh", "400", "No token", "{}")]
    [InlineData("post", "/token/refresh", "400", "A blank one", """{"refresh": ""}""")]
    [InlineData("post", "/token/refresh", "401", "Not a token", """{"refresh": "x"}""")]
    [InlineData("patch", "/perfil", "400", "Malformed fields", """{"nombre_apellido": "", "correo_electronico": "x"}""")]
    [InlineData("patch", "/perfil", "400", "Two passwords", """{"password": "uno", "confirm_password": "dos"}""")]
    [InlineData("patch", "/perfil", "400", "A short password", """{"password": "abc", "confirm_password": "abc"}""")]
    [InlineData("post", "/roles", "400", "No object", "[]")]
    [InlineData("post", "/roles", "400", "Broken JSON", "{]")]
    [InlineData("post", "/roles", "400", "Missing fields", "{}")]
    [InlineData("post", "/roles", "400", "Malformed fields", """{"nombre_rol": "", "numero_rol": "x"}""")]
    [InlineData("post", "/roles", "400", "Name and number are taken", """{"nombre_rol": "administrador", "numero_rol": "2"}""")]
    [InlineData("patch", "/roles/1", "400", "The last super administrators", """{"numero_rol": null}""")]
    [InlineData("delete", "/roles/1", "400", "A user has it", null)]
    [InlineData("get", "/roles/x", "404", "An id that is no number", null)]
    [InlineData("get", "/roles/999999", "404", "Unknown", null)]
    [InlineData("get", "/roles?page=0", "404", "No such page", null)]
    [InlineData("post", "/sucursales", "400", "Missing fields", "{}")]
    [InlineData("post", "/sucursales", "400", "Malformed fields", """{"nombre": "", "direccion": [], "activo": "x"}""")]
    [InlineData("delete", "/sucursales/1", "400", "Users, sales or repairs belong to it", null)]
    [InlineData("get", "/sucursales/999999", "404", "Unknown", null)]
    [InlineData("get", "/categorias?search=%00", "400", "A search with a NUL character", null)]
    [InlineData("get", "/categorias?tipo=otro", "200", "Of a kind that there is not", null)]
    [InlineData("post", "/categorias", "400", "Missing fields", "{}")]
    [InlineData("post", "/categorias", "400", "Malformed fields", """{"nombre_categoria": "", "tipo": "otro"}""")]
    [InlineData("delete", "/categorias/999999", "404", "Unknown", null)]
    [InlineData("post", "/usuarios", "400", "Missing fields", "{}")]
    [InlineData("post", "/usuarios", "400", "Malformed fields", """{"password": "abc", "nombre_apellido": "x", "correo_electronico": "x", "id_rol": 99, "id_sucursal": [], "activo": "x"}""")]
    [InlineData("patch", "/usuarios/1", "400", "The last super administrator", """{"activo": false}""")]
    [InlineData("get", "/usuarios/999999", "404", "Unknown, or of another branch", null)]
    [InlineData("get", "/clientes?search=zzzz", "200", "Nobody", null)]
    [InlineData("get", "/clientes?search=%00", "400", "A search with a NUL character", null)]
    [InlineData("post", "/clientes", "400", "Missing fields", "{}")]
    [InlineData("post", "/clientes", "400", "Malformed fields", """{"nombre_apellido": "", "cedula_identidad": "123456789012345678901", "celular": true}""")]
    [InlineData("get", "/clientes/999999", "404", "Unknown", null)]
    [InlineData("get", "/productos?search=%00", "400", "A search with a NUL character", null)]
    [InlineData("post", "/productos", "400", "Missing fields", "{}")]
    [InlineData("post", "/productos", "400", "Malformed fields", """{"nombre_producto": "", "precio": -1, "id_categoria": 999999}""")]
    [InlineData("post", "/productos", "400", "No category", """{"nombre_producto": "x", "precio": 1, "id_categoria": null}""")]
    [InlineData("patch", "/productos/999999", "404", "Unknown", "{}")]
    [InlineData("post", "/inventario", "400", "Missing fields", "{}")]
    [InlineData("post", "/inventario", "400", "Malformed fields", """{"id_producto": 999999, "id_sucursal": true, "cantidad": "x"}""")]
    [InlineData("get", "/inventario/999999", "404", "Unknown, or of another branch", null)]
    [InlineData("post", "/ventas", "400", "Missing fields", "{}")]
    [InlineData("post", "/ventas", "400", "Malformed fields", """{"id_cliente": 999999, "total_venta": "1.001", "tipo_pago": "Tarjeta"}""")]
    [InlineData("get", "/ventas/999999", "404", "Unknown, or of another branch", null)]
    [InlineData("patch", "/ventas/999999/anular", "404", "Unknown, or of another branch", "{}")]
    [InlineData("get", "/detalle_ventas?id_venta=999999", "200", "Of a sale that is unknown or of another branch", null)]
    [InlineData("post", "/detalle_ventas", "400", "Missing fields", "{}")]
    [InlineData("post", "/detalle_ventas", "400", "Malformed fields", """{"id_venta": 999999, "id_producto": null, "cantidad": 0, "precio_venta": "x"}""")]
    [InlineData("get", "/detalle_ventas/999999", "404", "Unknown, or of another branch", null)]
    [InlineData("post", "/servicios_tecnicos", "400", "Missing fields", "{}")]
    [InlineData("post", "/servicios_tecnicos", "400", "Malformed fields", """{"numero_servicio": "123456789012345678901", "id_cliente": 999999, "estado": "Perdido"}""")]
    [InlineData("get", "/servicios_tecnicos/999999", "404", "Unknown, or of another branch", null)]
    public async Task An_answer_of_an_operation_is_what_the_host_really_says(string method, string path, string status, string example, string? body) =>
        await IsAnswered(await document.Host.Admin(), method, path, status, example, body);

    [Fact]
    public async Task What_stands_between_a_sale_and_its_lines_is_what_the_host_really_says()
    {
        var admin = await document.Host.Admin();
        var branch = await document.Host.Branch("Central");
        var product = await document.Host.Product("Laptop Dell XPS 15");
        var sale = (await admin.Post("/ventas/", new { total_venta = 1, id_sucursal = branch })).Is(201).Number("id_venta");

        (await Add(10)).Is(400, Shown("/detalle_ventas", "post", "400", "The branch has none in stock"));
        await document.Host.Stock(product, branch, 5);
        (await Add(10)).Is(400, Shown("/detalle_ventas", "post", "400", "The branch has too few"));
        (await admin.Patch($"/ventas/{sale}/anular/", new { motivo_anulacion = " " })).Is(400, Shown("/ventas/{id}/anular", "patch", "400", "No reason"));
        (await admin.Patch($"/ventas/{sale}/anular/", new { motivo_anulacion = "x" })).Is(200);
        (await admin.Patch($"/ventas/{sale}/anular/", new { motivo_anulacion = "x" })).Is(400, Shown("/ventas/{id}/anular", "patch", "400", "Annulled before"));
        (await Add(1)).Is(400, Shown("/detalle_ventas", "post", "400", "The sale was annulled"));

        Task<Reply> Add(int quantity) =>
            admin.Post("/detalle_ventas/", new { id_venta = sale, id_producto = product, cantidad = quantity, precio_venta = 1 });
    }

    [Theory]
    [InlineData("A picture that is no file", null)]
    [InlineData("An empty file", "")]
    [InlineData("No JPEG, PNG or WebP, damaged, or above 10 MB", "GIF89a")]
    public async Task What_is_wrong_with_a_picture_is_what_the_host_really_says(string example, string? content)
    {
        var product = await document.Host.Product();
        using var form = new MultipartFormDataContent();
        if (content is null)
            form.Add(new StringContent("x"), "foto_producto");
        else
            form.Add(new StringContent(content), "foto_producto", "foto.png");

        (await (await document.Host.Admin()).Patch($"/productos/{product}/", form)).Is(400, Shown("/productos/{id}", "patch", "400", example));
    }

    [Fact]
    public async Task A_put_without_a_category_is_refused_as_shown()
    {
        var product = await document.Host.Product();
        var reply = await (await document.Host.Admin()).Put($"/productos/{product}/", new { nombre_producto = "x", precio = 1, id_categoria = (long?)null });

        reply.Is(400, Shown("/productos/{id}", "put", "400", "No category, in a PUT"));
    }
}
