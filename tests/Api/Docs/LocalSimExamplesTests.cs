namespace Mostrador.Api.Tests.Docs;

public sealed class LocalSimExamplesTests(LocalSimDocument document) : ExamplesTests(document, leastExamples: 200), IClassFixture<LocalSimDocument>
{
    [Theory]
    [InlineData("Unauthorized", "No token, or another scheme than Bearer", 401)]
    [InlineData("Unauthorized", "A token that is not good, or whose user is unknown or inactive", 401)]
    [InlineData("PayloadTooLarge", "Too large", 413)]
    public async Task A_common_error_is_what_the_host_really_answers(string response, string example, int status)
    {
        var admin = await document.Host.Admin();
        var reply = example switch
        {
            "No token, or another scheme than Bearer" => await document.Host.Anonymous.Get("/auth/me"),
            "Too large" => await admin.Post("/roles", TooLarge()),
            _ => await admin.WithToken("abc.def.ghi").Get("/auth/me"),
        };

        reply.Is(status, Common(response, example));
    }

    [Theory]
    [InlineData("post", "/roles", "422", "No object", "[]")]
    [InlineData("post", "/roles", "422", "Broken JSON", "{")]
    [InlineData("post", "/roles", "422", "An empty name", """{"name": " "}""")]
    [InlineData("post", "/roles", "400", "The name is taken", """{"name": "Vendedor"}""")]
    [InlineData("post", "/roles", "400", "A module that there is not", """{"name": "Otro", "module_ids": [9]}""")]
    [InlineData("put", "/roles/1", "400", "Name or modules of `Admin`", """{"name": "Otro"}""")]
    [InlineData("put", "/roles/99", "404", "Unknown", "{}")]
    [InlineData("put", "/roles/x", "422", "An id that is none", "{}")]
    [InlineData("put", "/users/1", "400", "Nobody would administer", """{"is_active": false}""")]
    [InlineData("put", "/users/1", "400", "An unknown role", """{"role_id": 99}""")]
    [InlineData("delete", "/users/1", "400", "The caller himself", null)]
    [InlineData("get", "/users/x", "422", "An id that is none", null)]
    [InlineData("post", "/auth/register", "422", "Several fields", """{"username": "x", "password": "x", "full_name": "x", "email": "x", "role_id": "x"}""")]
    [InlineData("post", "/auth/login", "422", "A field is missing", """{"password": "x"}""")]
    [InlineData("post", "/auth/login", "400", "An unknown user, a wrong password, or a user who is inactive", """{"username": "x", "password": "x"}""")]
    [InlineData("post", "/turnos/abrir", "422", "A negative base", """{"fondo_inicial": -1}""")]
    [InlineData("post", "/turnos/cerrar", "404", "No open shift", """{"efectivo_reportado": 0, "datafono_reportado": 0, "dolares_reportado": 0}""")]
    [InlineData("get", "/turnos?fecha_desde=ayer", "400", "Not a day", null)]
    [InlineData("get", "/turnos?user_id=x", "422", "A user that is no number", null)]
    [InlineData("post", "/sales/ventas", "422", "Nothing in it", """{"items": [], "payment_method": "cash", "customer_id": "1", "customer_identification": "1"}""")]
    [InlineData("get", "/sales/por-turno", "404", "No open shift", null)]
    [InlineData("post", "/sims/upload_lotes", "422", "No file", "{}")]
    [InlineData("get", "/sims/search", "400", "Neither is given", null)]
    [InlineData("get", "/sims/search?iccid=1", "404", "Not found", null)]
    [InlineData("get", "/sims/find-by-code", "422", "No code", null)]
    [InlineData("get", "/sims/por_lote", "422", "No lot", null)]
    [InlineData("post", "/winred/querypackages", "422", "No operator", """{"product_id": "x"}""")]
    [InlineData("post", "/winred/topup", "400", "Not ten digits", """{"product_id": 101, "subscriber": "123"}""")]
    [InlineData("post", "/winred/topup-lote", "404", "Unknown", """{"product_id": 101, "lote_id": "nada"}""")]
    [InlineData("post", "/winred/webhook", "401", "No signature, a wrong one, or one of long ago", "{}")]
    [InlineData("post", "/devoluciones", "400", "Another kind", """{"sim_id": "x", "tipo_devolucion": "x", "motivo": "SIM defectuosa"}""")]
    [InlineData("get", "/dashboard/stats?user_id=x", "400", "A user that is no number", null)]
    [InlineData("get", "/dashboard/ventas-ingresos?days=x", "422", "Days that are no number", null)]
    [InlineData("get", "/dashboard/inventarios-descuadres?user_id=x", "422", "A user that is no number", null)]
    public async Task An_error_of_an_operation_is_what_the_host_really_answers(string method, string path, string status, string example, string? body) =>
        await IsAnswered(await document.Host.Admin(), method, path, status, example, body);
}
