using System.Net.Http.Headers;
using System.Text;

namespace Mostrador.Api.Tests.McMatias.Dialect;

/// Contract 1: what is the same for every endpoint.
public sealed class DialectTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Theory]
    [InlineData("/categorias")]
    [InlineData("/categorias/")]
    public async Task A_trailing_slash_makes_no_difference(string path)
    {
        var cashier = await Host.Cashier();

        (await cashier.Post(path, new { nombre_categoria = Unique.Text("Cable"), tipo = "producto" })).Is(201);
    }

    [Theory]
    [InlineData("PUT", "/roles/", "GET, POST, HEAD, OPTIONS")]
    [InlineData("POST", "/sucursales/1/", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS")]
    [InlineData("GET", "/token/", "POST, OPTIONS")]
    [InlineData("DELETE", "/token/refresh/", "POST, OPTIONS")]
    [InlineData("PUT", "/perfil/", "GET, PATCH, HEAD, OPTIONS")]
    public async Task A_wrong_method_is_told_with_those_that_are_right(string method, string path, string allowed)
    {
        var reply = await (await Host.Cashier()).Send(method, path);

        reply.Is(405, Refused.Method(method));
        Assert.Equal(allowed, reply.Header("Allow"));
    }

    [Fact]
    public async Task A_missing_token_is_told_before_a_wrong_method_or_path()
    {
        (await Host.Anonymous.Put("/roles/")).Is(401, Refused.NotAuthenticated);
        (await Host.Anonymous.Get("/nada/")).Is(401, Refused.NotAuthenticated);
        (await (await Host.Cashier()).Get("/nada/")).Is(404, Refused.NotFound);
        (await Host.Anonymous.Put("/token/")).Is(405, Refused.Method("PUT"));
    }

    [Theory]
    [InlineData("/roles/-1/", "Rol")]
    [InlineData("/ventas/0/", "Venta")]
    [InlineData("/ventas/99999999999999999999999999/", "Venta")]
    public async Task A_number_that_nothing_has_is_no_match(string path, string what) =>
        (await (await Host.Cashier()).Get(path)).Is(404, Refused.No(what));

    [Theory]
    [InlineData("/roles/abc/")]
    [InlineData("/roles/--1/")]
    [InlineData("/roles/-/")]
    [InlineData("/roles//")]
    public async Task What_is_no_number_is_not_found(string path) => (await (await Host.Cashier()).Get(path)).Is(404, Refused.NotFound);

    [Fact]
    public async Task A_form_in_a_charset_that_nobody_reads_is_damaged()
    {
        using var form = new StringContent("a=1", Encoding.ASCII);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");
        (await Host.Anonymous.Post("/token/", form)).Is(400, """{"detail": "JSON parse error - the form is damaged."}""");
        using var part = new StringContent("x", Encoding.ASCII);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-7");
        using var parts = new MultipartFormDataContent { { part, "correo_electronico" } };
        (await Host.Anonymous.Post("/token/", parts)).Is(400, """{"detail": "JSON parse error - the form is damaged."}""");
    }

    [Fact]
    public async Task A_HEAD_request_is_answered_like_GET()
    {
        var reply = await (await Host.Cashier()).Send("HEAD", "/roles/");

        // Its body is left out by the web server, which this transport has none of.
        Assert.Equal("application/json", reply.Is(200).Header("Content-Type"));
        (await (await Host.Cashier()).Send("HEAD", "/token/")).Is(405);
    }

    [Fact]
    public async Task Every_answer_may_be_read_from_any_origin()
    {
        foreach (var client in new[] { Host.Anonymous, Host.Anonymous.WithHeader("Origin", "https://tienda.example") })
            Assert.Equal("*", (await client.Get("/roles/")).Is(401).Header("Access-Control-Allow-Origin"));

        var preflight = await Host.Anonymous.WithHeader("Origin", "null").WithHeader("Access-Control-Request-Method", "PATCH").Send("OPTIONS", "/ventas/1/anular/");
        Assert.Contains(preflight.Status, new[] { 200, 204 });
        Assert.Equal("*", preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal("GET, POST, PUT, PATCH, DELETE, OPTIONS", preflight.Header("Access-Control-Allow-Methods"));
        Assert.All(["authorization", "content-type", "accept"], name => Assert.Contains(name, preflight.Header("Access-Control-Allow-Headers")!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Bodies_are_JSON_or_forms()
    {
        var cashier = await Host.Cashier();
        using var multipart = new MultipartFormDataContent { { new StringContent(Unique.Text("Cable")), "nombre_categoria" }, { new StringContent("producto"), "tipo" } };
        (await cashier.Post("/categorias/", multipart)).Is(201);
        using var form = new FormUrlEncodedContent([new("nombre_categoria", Unique.Text("Cable")), new("tipo", "producto")]);
        (await cashier.Post("/categorias/", form)).Is(201);
        using var text = new StringContent("x", Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));
        (await cashier.Post("/categorias/", text)).Is(415, """{"detail": "Tipo de medio \"text/plain\" incompatible en la solicitud."}""");
        using var damaged = Bodies.Json("{\"nombre_categoria\":");
        Assert.StartsWith("JSON parse error - ", (await cashier.Post("/categorias/", damaged)).Is(400)["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "list")]
    [InlineData("\"x\"", "str")]
    [InlineData("1", "int")]
    [InlineData("1.5", "float")]
    [InlineData("true", "bool")]
    public async Task A_body_that_is_no_object_is_told(string body, string type)
    {
        using var content = Bodies.Json(body);
        (await (await Host.Cashier()).Post("/categorias/", content))
            .Is(400, Refused.Field("non_field_errors", $"Datos inválidos. Se esperaba un diccionario pero es un {type}."));
    }

    [Fact]
    public async Task Text_takes_numbers_and_nothing_else_and_is_trimmed()
    {
        var cashier = await Host.Cashier();
        var number = 70_000_000 + Unique.Number();

        Assert.Equal($"{number}", (await cashier.Post("/categorias/", new { nombre_categoria = number, tipo = "producto" })).Is(201)["nombre_categoria"]);
        foreach (var sent in new object[] { true, new[] { 1 }, new { a = 1 } })
        {
            (await cashier.Post("/categorias/", new { nombre_categoria = sent, tipo = "producto" }))
                .Is(400, Refused.Field("nombre_categoria", "No es una cadena válida."));
        }
    }

    [Fact]
    public async Task Lists_come_in_pages_of_ten_with_links_that_keep_what_was_asked()
    {
        await using var host = await McMatiasHost.Start();
        var admin = await host.Admin();
        for (var i = 1; i <= 21; i++)
            (await admin.Post("/categorias/", new { nombre_categoria = $"C{i:D2}", tipo = "producto" })).Is(201);
        const string Address = "http://localhost/mcmatias/api/categorias/";

        var first = await admin.Get("/categorias?tipo=producto&page_size=1000&a=b");
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"C{i:D2}"), first.Each("nombre_categoria"));
        Assert.Equal((21, $"{Address}?a=b&page=2&page_size=1000&tipo=producto", "null"), (first.Number("count"), first["next"], first["previous"]));
        var second = await admin.Get("/categorias/?page=2");
        Assert.Equal(($"{Address}?page=3", Address), (second["next"], second["previous"]));
        var last = await admin.Get("/categorias/?page=last");
        Assert.Equal(["C21"], last.Each("nombre_categoria"));
        Assert.Equal(("null", $"{Address}?page=2"), (last["next"], last["previous"]));
        Assert.Equal(10, (await admin.Get("/categorias/?page=")).Each("tipo").Length);
        foreach (var page in new[] { "0", "-1", "4", "abc", "1.5", "99999999999999999999999" })
            (await admin.Get($"/categorias/?page={page}")).Is(404, Refused.NoPage);
        (await admin.Get("/categorias/?tipo=servicio")).Is(200, """{"count": 0, "next": null, "previous": null, "results": []}""");
        (await admin.Get("/categorias/?tipo=servicio&page=2")).Is(404, Refused.NoPage);
    }

    [Fact]
    public async Task Tokens_of_other_APIs_and_forged_ones_open_nothing()
    {
        var user = await Host.Cashier();
        foreach (var token in new[]
        {
            Jwt.With(user.Access, claims => claims["iss"] = "pos"),
            Jwt.With(user.Access, claims => claims["user_id"] = "1", "another-key-of-at-least-thirty-two-bytes"),
            Jwt.Unsigned(Jwt.Header(user.Access), Jwt.Claims(user.Access)),
        })
            (await user.WithToken(token).Get("/perfil/")).Is(401, Refused.BadToken("Token is invalid"));
    }
}
