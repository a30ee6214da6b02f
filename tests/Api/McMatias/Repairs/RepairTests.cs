using Mostrador.Api.Tests.McMatias.Products;

namespace Mostrador.Api.Tests.McMatias.Repairs;

/// Contract 4.12, but for numbers, photos and branches.
public sealed class RepairTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Noon = "2026-01-13T10:30:00Z";
    private const string Later = "2026-01-14T15:00:00Z";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_repair_has_fifteen_keys()
    {
        var cashier = (await Host.Cashier()).At(Noon);
        var (customer, category, number) = (await Host.Customer(), await Host.Category(kind: "servicio"), Unique.Text("SRV"));

        var reply = await cashier.Post("/servicios_tecnicos", new
        {
            numero_servicio = number,
            id_cliente = $"{customer}",
            id_usuario = $"{cashier.UserId}",
            id_sucursal = 1,
            id_categoria = category,
            descripcion_problema = " Pantalla rota y no carga batería ",
            estado = "Para Retirar",
            fecha_inicio = "2020-01-01T00:00:00Z",
            created_at = "2020-01-01T00:00:00Z",
            updated_at = "2020-01-01T00:00:00Z",
            id_servicio = 7,
            otra = "x",
        });

        var id = reply.Is(201).Number("id_servicio");
        reply.IsExactly(201, $$"""
            {"id_servicio": {{id}}, "numero_servicio": "{{number}}", "id_cliente": {{customer}}, "id_usuario": {{cashier.UserId}},
             "id_sucursal": {{cashier.BranchId}}, "id_categoria": {{category}}, "descripcion_problema": "Pantalla rota y no carga batería",
             "estado": "Para Retirar", "fecha_inicio": "2026-01-13T10:30:00Z",
             "foto_problema": null, "foto_1": null, "foto_2": null, "foto_3": null,
             "created_at": "2026-01-13T10:30:00Z", "updated_at": "2026-01-13T10:30:00Z"}
            """);
        (await cashier.Get($"/servicios_tecnicos/{id}")).IsExactly(200, reply.Text);
        (await cashier.Get(Workshop.Path)).IsExactly(200, $$"""{"count": 1, "next": null, "previous": null, "results": [{{reply.Text}}]}""");
    }

    [Fact]
    public async Task A_customer_is_all_that_a_repair_needs()
    {
        var cashier = await Host.Cashier();
        var customer = await Host.Customer();

        var repair = (await cashier.Post(Workshop.Path, new { id_cliente = customer })).Is(201);
        Assert.Equal(("null", "null", "En Reparación"), (repair["id_categoria"], repair["descripcion_problema"], repair["estado"]));
        Assert.Equal((cashier.UserId, cashier.BranchId), (repair.Number("id_usuario"), repair.Number("id_sucursal")));
        foreach (var form in new[]
        {
            Bodies.Form(("id_cliente", $"{customer}"), ("id_categoria", ""), ("numero_servicio", ""), ("descripcion_problema", "")),
            Bodies.Multipart(("id_cliente", $"{customer}"), ("estado", "Entregado"), ("foto_1", "")),
        })
            Assert.Equal("null", (await cashier.Post(Workshop.Path, form)).Is(201)["id_categoria"]);
    }

    [Fact]
    public async Task All_errors_of_a_body_are_told_together()
    {
        var cashier = await Host.Cashier();

        (await cashier.Post(Workshop.Path)).IsExactly(400, Refused.Field("id_cliente", "Este campo es requerido."));
        (await cashier.Post(Workshop.Path, new
        {
            numero_servicio = new string('9', 21),
            id_cliente = 999999,
            id_usuario = "x",
            id_categoria = "999998",
            descripcion_problema = true,
            estado = "Anulado",
            foto_problema = "foto.jpg",
            foto_1 = 1,
            foto_2 = new[] { "x" },
            foto_3 = "",
        })).IsExactly(400, """
            {"numero_servicio": ["Asegúrese de que este campo no tenga más de 20 caracteres."],
             "id_cliente": ["Clave primaria \"999999\" inválida - objeto no existe."],
             "id_usuario": ["Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str."],
             "id_categoria": ["Clave primaria \"999998\" inválida - objeto no existe."],
             "descripcion_problema": ["No es una cadena válida."],
             "estado": ["\"Anulado\" no es una elección válida."],
             "foto_problema": ["La información enviada no era un archivo. Compruebe el tipo de codificación del formulario."],
             "foto_1": ["La información enviada no era un archivo. Compruebe el tipo de codificación del formulario."],
             "foto_2": ["La información enviada no era un archivo. Compruebe el tipo de codificación del formulario."],
             "foto_3": ["La información enviada no era un archivo. Compruebe el tipo de codificación del formulario."]}
            """);
    }

    [Theory]
    [InlineData("id_cliente", "null", "Este campo no puede ser nulo.")]
    [InlineData("id_cliente", "\"\"", "Este campo no puede ser nulo.")]
    [InlineData("id_cliente", "true", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió bool.")]
    [InlineData("id_cliente", "[1]", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió list.")]
    [InlineData("id_cliente", "99999999999999999999999", "Clave primaria \\\"99999999999999999999999\\\" inválida - objeto no existe.")]
    [InlineData("id_usuario", "null", "Este campo no puede ser nulo.")]
    [InlineData("id_usuario", "0", "Clave primaria \\\"0\\\" inválida - objeto no existe.")]
    [InlineData("id_sucursal", "null", "Este campo no puede ser nulo.")]
    [InlineData("id_sucursal", "999999", "Clave primaria \\\"999999\\\" inválida - objeto no existe.")]
    [InlineData("id_categoria", "{}", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió dict.")]
    [InlineData("numero_servicio", "[]", "No es una cadena válida.")]
    [InlineData("numero_servicio", "\"a\\u0000b\"", "Los caracteres nulos no están permitidos.")]
    [InlineData("estado", "null", "Este campo no puede ser nulo.")]
    [InlineData("estado", "\"\"", "\\\"\\\" no es una elección válida.")]
    [InlineData("estado", "\"entregado\"", "\\\"entregado\\\" no es una elección válida.")]
    public async Task A_bad_value_is_refused_by_all_three_methods(string field, string sent, string message)
    {
        var admin = await Host.Admin();
        var id = await Host.TakeIn(admin);
        var customer = field == "id_cliente" ? sent : $"{await Host.Customer()}";
        var body = field == "id_cliente" ? $$"""{"id_cliente": {{sent}}}""" : $$"""{"id_cliente": {{customer}}, "{{field}}": {{sent}}}""";

        (await admin.Post(Workshop.Path, Bodies.Json(body))).Is(400, Refused.Field(field, message));
        (await admin.Put(Workshop.Of(id), Bodies.Json(body))).Is(400, Refused.Field(field, message));
        (await admin.Patch(Workshop.Of(id), Bodies.Json($$"""{"{{field}}": {{sent}}}"""))).Is(400, Refused.Field(field, message));
    }

    [Fact]
    public async Task A_repair_goes_from_any_state_to_any_other()
    {
        var cashier = await Host.Cashier();
        var id = await Host.TakeIn(cashier);

        foreach (var state in new[] { "Entregado", "En Reparación", "Para Retirar", "En Reparación", "Entregado", "Para Retirar" })
            Assert.Equal(state, (await cashier.Patch(Workshop.Of(id), new { estado = state })).Is(200)["estado"]);
        Assert.Equal("Entregado", (await cashier.Patch(Workshop.Of(id), Bodies.Multipart(("estado", "Entregado")))).Is(200)["estado"]);
    }

    [Fact]
    public async Task PUT_needs_a_customer_and_keeps_what_it_does_not_name()
    {
        var cashier = (await Host.Cashier()).At(Noon);
        var (customer, category) = (await Host.Customer(), await Host.Category());
        var before = (await cashier.Post(Workshop.Path, new
        {
            id_cliente = customer,
            id_categoria = category,
            descripcion_problema = "No enciende",
            estado = "Para Retirar",
        })).Is(201);
        var (path, other) = (Workshop.Of(before.Number("id_servicio")), await Host.Customer());

        (await cashier.Put(path, new { estado = "Entregado" })).Is(400, Refused.Field("id_cliente", "Este campo es requerido."));
        (await cashier.At(Later).Put(path, new { id_cliente = other })).IsExactly(
            200,
            before.Text
                .Replace($"\"id_cliente\":{customer}", $"\"id_cliente\":{other}", StringComparison.Ordinal)
                .Replace($"\"updated_at\":\"{Noon}\"", $"\"updated_at\":\"{Later}\"", StringComparison.Ordinal));
        var reply = (await cashier.Put(path, Bodies.Multipart(("id_cliente", $"{other}"), ("id_categoria", ""), ("descripcion_problema", "")))).Is(200);
        Assert.Equal(("null", ""), (reply["id_categoria"], reply["descripcion_problema"]));
        Assert.Equal("null", (await cashier.Patch(path, new { descripcion_problema = (string?)null })).Is(200)["descripcion_problema"]);
    }

    [Fact]
    public async Task A_change_of_nothing_writes_nothing()
    {
        var cashier = (await Host.Cashier()).At(Noon);
        var before = (await cashier.Post(Workshop.Path, new { id_cliente = await Host.Customer(), id_categoria = await Host.Category() })).Is(201);
        var path = Workshop.Of(before.Number("id_servicio"));

        (await cashier.At(Later).Patch(path)).IsExactly(200, before.Text);
        (await cashier.At(Later).Patch(path, before.Object.DeepClone())).IsExactly(200, before.Text);
        (await cashier.At(Later).Put(path, Bodies.Multipart(("id_cliente", before["id_cliente"]), ("numero_servicio", ""), ("foto_2", ""))))
            .IsExactly(200, before.Text);
        (await cashier.At(Later).Patch(path, new { estado = "x" })).Is(400);
        (await cashier.Get(path)).IsExactly(200, before.Text);
    }

    [Fact]
    public async Task A_category_that_is_gone_shows_as_none()
    {
        var cashier = await Host.Cashier();
        var category = await Host.Category(kind: "servicio");
        var repair = (await cashier.Post(Workshop.Path, new { id_cliente = await Host.Customer(), id_categoria = category })).Is(201);
        var path = Workshop.Of(repair.Number("id_servicio"));

        (await cashier.Delete($"/categorias/{category}/")).Is(204);

        Assert.Equal("null", (await cashier.Get(path)).Is(200)["id_categoria"]);
        Assert.Equal(["null"], (await cashier.Get(Workshop.Path)).Each("id_categoria"));
        Assert.Equal("null", (await cashier.Patch(path, new { estado = "Entregado" })).Is(200)["id_categoria"]);
        (await cashier.Patch(path, new { id_categoria = category })).Is(400, Refused.NoKey("id_categoria", category));
        (await cashier.Post(Workshop.Path, new { id_cliente = repair["id_cliente"], id_categoria = category })).Is(400, Refused.NoKey("id_categoria", category));
    }

    [Fact]
    public async Task A_deleted_repair_is_gone()
    {
        var cashier = await Host.Cashier();
        var id = await Host.TakeIn(cashier);

        (await cashier.Delete(Workshop.Of(id))).Is(204);

        foreach (var reply in new[]
        {
            await cashier.Get(Workshop.Of(id)), await cashier.Put(Workshop.Of(id), "basura"), await cashier.Patch(Workshop.Of(id)),
            await cashier.Delete(Workshop.Of(id)),
        })
            reply.Is(404, Refused.No("ServicioTecnico"));
        (await cashier.Get(Workshop.Path)).Is(200, """{"count": 0, "next": null, "previous": null, "results": []}""");
    }

    [Fact]
    public async Task What_is_no_repair_is_not_found()
    {
        var admin = await Host.Admin();

        (await admin.Get("/servicios_tecnicos/abc/")).Is(404, Refused.NotFound);
        (await admin.Get("/servicios_tecnicos/99999999999999999999999/")).Is(404, Refused.No("ServicioTecnico"));
        (await admin.Patch("/servicios_tecnicos/987654321/", "basura")).Is(404, Refused.No("ServicioTecnico"));
        (await Host.Anonymous.Get("/servicios_tecnicos/1/")).Is(401, Refused.NotAuthenticated);
        var reply = await admin.Put(Workshop.Path, new { });
        reply.Is(405, Refused.Method("PUT"));
        Assert.Equal("GET, POST, HEAD, OPTIONS", reply.Header("Allow"));
        Assert.Equal("GET, PUT, PATCH, DELETE, HEAD, OPTIONS", (await admin.Post("/servicios_tecnicos/1/")).Is(405).Header("Allow"));
        (await admin.Send("HEAD", Workshop.Path)).Is(200);
        (await admin.Post(Workshop.Path, Bodies.Typed("x", "text/plain"))).Is(415, """{"detail": "Tipo de medio \"text/plain\" incompatible en la solicitud."}""");
        Assert.StartsWith("JSON parse error - ", (await admin.Post(Workshop.Path, Bodies.Json("{"))).Is(400)["detail"], StringComparison.Ordinal);
        (await admin.Post(Workshop.Path, Bodies.Json("[]")))
            .Is(400, Refused.Field("non_field_errors", "Datos inválidos. Se esperaba un diccionario pero es un list."));
    }

    [Fact]
    public async Task Pages_have_ten_repairs_ascending()
    {
        var cashier = await Host.Cashier();
        var (customer, repairs) = (await Host.Customer(), new List<string>());
        for (var i = 0; i < 21; i++)
            repairs.Add($"{await Host.TakeIn(cashier, customer)}");
        const string Address = "http://localhost/mcmatias/api/servicios_tecnicos/";

        var first = await cashier.Get("/servicios_tecnicos?search=nada&page_size=1000&estado=x");
        Assert.Equal(repairs[..10], first.Each("id_servicio"));
        Assert.Equal((21, $"{Address}?estado=x&page=2&page_size=1000&search=nada", "null"), (first.Number("count"), first["next"], first["previous"]));
        var second = await cashier.Get($"{Workshop.Path}?page=2");
        Assert.Equal(repairs[10..20], second.Each("id_servicio"));
        Assert.Equal(($"{Address}?page=3", Address), (second["next"], second["previous"]));
        Assert.Equal(repairs[20..], (await cashier.Get($"{Workshop.Path}?page=last")).Each("id_servicio"));
        foreach (var page in new[] { "0", "-1", "4", "abc" })
            (await cashier.Get($"{Workshop.Path}?page={page}")).Is(404, Refused.NoPage);
    }
}
