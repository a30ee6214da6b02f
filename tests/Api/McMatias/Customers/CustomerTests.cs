using Mostrador.McMatias.Customers;

namespace Mostrador.Api.Tests.McMatias.Customers;

/// Contract 4.7.
public sealed class CustomerTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Required = "Este campo es requerido.";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_customer_is_shown_with_seven_keys_to_every_branch()
    {
        var (mine, other) = (await Host.Cashier(), await Host.Cashier());

        var reply = await mine.At("2026-01-13T10:30:00.7Z").Post("/clientes", new
        {
            nombre_apellido = " María González ",
            cedula_identidad = "12345678",
            celular = "+591 70000000",
            correo_electronico = "maria@email.com",
            direccion = "Calle Falsa 123",
            fecha_registro = "1999-01-01T00:00:00Z",
            id_cliente = 1,
        });

        var id = reply.Is(201).Number("id_cliente");
        reply.IsExactly(201, $$"""
            {"id_cliente": {{id}}, "nombre_apellido": "María González", "cedula_identidad": "12345678", "celular": "+591 70000000",
             "correo_electronico": "maria@email.com", "direccion": "Calle Falsa 123", "fecha_registro": "2026-01-13T10:30:00Z"}
            """);
        (await other.Get($"/clientes/{id}/")).IsExactly(200, reply.Text);
        (await other.Patch($"/clientes/{id}/", new { celular = "+591 71111111", direccion = "Nueva Dirección 456" })).IsExactly(200, $$"""
            {"id_cliente": {{id}}, "nombre_apellido": "María González", "cedula_identidad": "12345678", "celular": "+591 71111111",
             "correo_electronico": "maria@email.com", "direccion": "Nueva Dirección 456", "fecha_registro": "2026-01-13T10:30:00Z"}
            """);
    }

    [Fact]
    public async Task Only_the_name_is_needed_and_nothing_is_unique()
    {
        var admin = await Host.Admin();

        for (var i = 0; i < 2; i++)
        {
            var reply = (await admin.At("2026-02-01T00:00:00Z").Post("/clientes/", new { nombre_apellido = "Juan" })).Is(201);
            reply.IsExactly(201, $$"""
                {"id_cliente": {{reply["id_cliente"]}}, "nombre_apellido": "Juan", "cedula_identidad": null, "celular": null,
                 "correo_electronico": null, "direccion": null, "fecha_registro": "2026-02-01T00:00:00Z"}
                """);
        }

        (await admin.Post("/clientes/")).Is(400, Refused.Field("nombre_apellido", Required));
    }

    [Fact]
    public async Task Blank_and_null_are_kept_as_they_were_sent()
    {
        var admin = await Host.Admin();
        var blank = new { nombre_apellido = "Ana", cedula_identidad = "", celular = " ", correo_electronico = "", direccion = "" };
        var id = (await admin.Post("/clientes/", blank)).Is(201).Number("id_cliente");

        foreach (var field in (string[])["cedula_identidad", "celular", "correo_electronico", "direccion"])
        {
            Assert.Equal("", (await admin.Get($"/clientes/{id}/"))[field]);
            Assert.Equal("null", (await admin.Patch($"/clientes/{id}/", Bodies.Json($$"""{"{{field}}": null}"""))).Is(200)[field]);
        }

        Assert.Equal("70000000", (await admin.Patch($"/clientes/{id}/", new { celular = 70000000 })).Is(200)["celular"]);
        Assert.Equal("no es un correo", (await admin.Patch($"/clientes/{id}/", new { correo_electronico = "no es un correo" }))["correo_electronico"]);
    }

    [Fact]
    public async Task A_form_says_the_same_as_JSON()
    {
        var admin = await Host.Admin();
        (string, string)[] fields = [("nombre_apellido", "José Ñuñez"), ("cedula_identidad", ""), ("celular", "7")];

        foreach (var form in new[] { Bodies.Form(fields), Bodies.Multipart(fields) })
        {
            var reply = (await admin.Post("/clientes/", form)).Is(201);
            Assert.Equal(("José Ñuñez", "", "7", "null"), (reply["nombre_apellido"], reply["cedula_identidad"], reply["celular"], reply["direccion"]));
        }
    }

    [Fact]
    public async Task A_PUT_needs_the_name_and_keeps_what_it_does_not_name()
    {
        var admin = await Host.Admin();
        var id = (await admin.Post("/clientes/", new { nombre_apellido = "Ana", celular = "7" })).Is(201).Number("id_cliente");

        (await admin.Put($"/clientes/{id}/", new { celular = "8" })).Is(400, Refused.Field("nombre_apellido", Required));
        var reply = (await admin.Put($"/clientes/{id}", new { nombre_apellido = "Ana B.", direccion = "x" })).Is(200);
        Assert.Equal(("Ana B.", "7", "x"), (reply["nombre_apellido"], reply["celular"], reply["direccion"]));
        (await admin.Patch($"/clientes/{id}/")).IsExactly(200, reply.Text);
    }

    [Theory]
    [InlineData("nombre_apellido", "\"\"", "Este campo no puede estar en blanco.")]
    [InlineData("nombre_apellido", "null", "Este campo no puede ser nulo.")]
    [InlineData("nombre_apellido", "true", "No es una cadena válida.")]
    [InlineData("celular", "[]", "No es una cadena válida.")]
    [InlineData("cedula_identidad", "123456789012345678901", "Asegúrese de que este campo no tenga más de 20 caracteres.")]
    [InlineData("celular", "\"123456789012345678901\"", "Asegúrese de que este campo no tenga más de 20 caracteres.")]
    public async Task What_is_wrong_with_a_field_is_told(string field, string json, string message)
    {
        var admin = await Host.Admin();
        var id = (await admin.Post("/clientes/", new { nombre_apellido = "Ana" })).Is(201).Number("id_cliente");

        (await admin.Patch($"/clientes/{id}/", Bodies.Json($$"""{"{{field}}": {{json}}}"""))).Is(400, Refused.Field(field, message));
    }

    [Fact]
    public async Task Texts_have_their_length()
    {
        var admin = await Host.Admin();

        (await admin.Post("/clientes/", new { nombre_apellido = new string('é', 101), correo_electronico = new string('x', 101) })).Is(
            400,
            Refused.Fields(
                ("nombre_apellido", "Asegúrese de que este campo no tenga más de 100 caracteres."),
                ("correo_electronico", "Asegúrese de que este campo no tenga más de 100 caracteres.")));
        (await admin.Post("/clientes/", new { nombre_apellido = new string('é', 100), correo_electronico = new string('x', 100) })).Is(201);
    }

    [Fact]
    public async Task A_customer_with_repairs_stays()
    {
        var cashier = await Host.Cashier();
        var id = (await cashier.Post("/clientes/", new { nombre_apellido = "Ana" })).Is(201).Number("id_cliente");
        await Count(id, 1);

        (await cashier.Delete($"/clientes/{id}/")).Is(400, Refused.InUse);
        (await cashier.Patch($"/clientes/{id}/", new { celular = "1" })).Is(200);
        await Count(id, -1);
        (await cashier.Delete($"/clientes/{id}/")).Is(204);
        foreach (var reply in new[]
        {
            await cashier.Get($"/clientes/{id}/"), await cashier.Put($"/clientes/{id}/", "basura"), await cashier.Patch($"/clientes/{id}/"),
            await cashier.Delete($"/clientes/{id}/"),
        })
            reply.Is(404, Refused.No("Cliente"));
    }

    [Fact]
    public async Task What_is_no_customer_is_not_found()
    {
        var admin = await Host.Admin();

        (await admin.Get("/clientes/abc/")).Is(404, Refused.NotFound);
        (await admin.Get("/clientes/99999999999999999999999/")).Is(404, Refused.No("Cliente"));
        (await Host.Anonymous.Get("/clientes/1/")).Is(401, Refused.NotAuthenticated);
        (await admin.Put("/clientes/", new { })).Is(405, Refused.Method("PUT"));
    }

    [Fact]
    public async Task Ten_are_on_a_page_and_every_link_keeps_what_else_was_asked()
    {
        await using var host = await McMatiasHost.Start();
        var admin = await host.Admin();
        (await admin.Get("/clientes/")).Is(200, """{"count": 0, "next": null, "previous": null, "results": []}""");
        for (var i = 1; i <= 21; i++)
            (await admin.Post("/clientes/", new { nombre_apellido = $"Cliente {i:00}" })).Is(201);
        const string Address = "http://localhost/mcmatias/api/clientes/";

        var first = (await admin.Get("/clientes?search=cliente&page_size=1000")).Is(200);
        var second = (await admin.Get("/clientes/?search=cliente&page=2")).Is(200);
        var last = (await admin.Get("/clientes/?page=last")).Is(200);

        Assert.Equal(("21", Address + "?page=2&page_size=1000&search=cliente", "null"), (first["count"], first["next"], first["previous"]));
        Assert.Equal((Address + "?page=3&search=cliente", Address + "?search=cliente"), (second["next"], second["previous"]));
        Assert.Equal(("null", Address + "?page=2"), (last["next"], last["previous"]));
        Assert.Equal(
            Enumerable.Range(1, 21).Select(i => $"Cliente {i:00}"),
            new[] { first, second, last }.SelectMany(page => page.Each("nombre_apellido")));
        foreach (var page in (string[])["4", "0", "-1", "abc", "1.5", "99999999999999999999"])
            (await admin.Get($"/clientes/?page={page}")).Is(404, Refused.NoPage);
        Assert.Equal(first.Each("id_cliente"), (await admin.Get("/clientes/?page=")).Each("id_cliente"));
    }

    private Task Count(long id, long repairs) => Host.Store(transaction =>
    {
        transaction.Increment<Customer>(id, Customer.RepairsField, repairs);
        return Task.CompletedTask;
    });
}
