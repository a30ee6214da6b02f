namespace Mostrador.Api.Tests.LocalSim.Dashboard;

public sealed class DashboardRefusalTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string NoDate = """{"detail": "Formato de fecha inválido. Use ISO format (YYYY-MM-DD)"}""";
    private const string NoUser = """{"detail": "user_id debe ser un número entero válido"}""";
    private readonly LocalSimHost _host = fixture.Host;

    public static TheoryData<string> All => ["stats", "ventas-ingresos", "cierres-descuadres", "devoluciones", "inventarios-descuadres"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Dates_are_ISO_dates(string dashboard)
    {
        var admin = await _host.Admin();

        foreach (var date in new[] { "ayer", "01/10/2025", "2025-02-29", "2025-1-1", "20251001", "2025-10-01T25:00:00" })
        {
            (await admin.Get($"/dashboard/{dashboard}?fecha_desde={date}")).Is(400, NoDate);
            (await admin.Get($"/dashboard/{dashboard}?fecha_hasta={date}")).Is(400, NoDate);
        }

        (await admin.Get($"/dashboard/{dashboard}?fecha_desde=2025-10-01T08:00:00Z&fecha_hasta=2025-10-01T10:00:00.5-05:00")).Is(200);
        (await admin.Get($"/dashboard/{dashboard}?fecha_desde=&fecha_hasta=&days=&user_id=")).Is(200);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Days_are_a_number_not_below_zero(string dashboard)
    {
        var admin = await _host.Admin();

        (await admin.Get($"/dashboard/{dashboard}?days=-1&fecha_desde=ayer")).Is(422, """
            {"detail": [{"loc": ["query", "days"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}}]}
            """);
        (await admin.Get($"/dashboard/{dashboard}?days=muchos")).Is(422, """
            {"detail": [{"loc": ["query", "days"], "msg": "value is not a valid integer", "type": "type_error.integer"}]}
            """);
        (await admin.Get($"/dashboard/{dashboard}?days=99999999999999999999")).Is(200);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_user_is_a_number(string dashboard)
    {
        var admin = await _host.Admin();

        foreach (var user in new[] { "ana", "1.5", "5.0", "1e3", "%20" })
        {
            var reply = await admin.Get($"/dashboard/{dashboard}?user_id={user}");
            if (dashboard == "inventarios-descuadres")
                reply.Is(422, """{"detail": [{"loc": ["query", "user_id"], "msg": "value is not a valid integer", "type": "type_error.integer"}]}""");
            else
                reply.Is(400, NoUser);
        }

        (await admin.Get($"/dashboard/{dashboard}?user_id=99999999999999999999")).Is(200);
        (await admin.Get($"/dashboard/{dashboard}?user_id=-7")).Is(200);
    }

    [Theory]
    [InlineData("cierres-descuadres", "solo_con_diferencias")]
    [InlineData("inventarios-descuadres", "solo_con_descuadres")]
    public async Task A_switch_is_yes_or_no(string dashboard, string name)
    {
        var admin = await _host.Admin();

        (await admin.Get($"/dashboard/{dashboard}?days=x&{name}=quizás")).Is(422, $$"""
            {"detail": [
              {"loc": ["query", "days"], "msg": "value is not a valid integer", "type": "type_error.integer"},
              {"loc": ["query", "{{name}}"], "msg": "value could not be parsed to a boolean", "type": "type_error.bool"}]}
            """);
        Assert.Equal("false", (await admin.Get($"/dashboard/{dashboard}?{name}=N"))[name]);
        Assert.Equal("true", (await admin.Get($"/dashboard/{dashboard}?{name}=on"))[name]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Only_who_has_the_module_passes(string dashboard)
    {
        var path = $"/dashboard/{dashboard}";
        var counts = dashboard == "inventarios-descuadres";

        (await (await _host.With(2)).Get(path)).Is(403, """{"detail": "No tienes acceso al módulo Dashboard"}""");
        (await (await _host.With(8)).Get(path)).Is(counts ? 200 : 403);
        (await (await _host.With(1)).Get(path)).Is(200);
        (await (await _host.Accountant()).Get(path)).Is(200);
        (await _host.Anonymous.Get(path)).Is(401, """{"detail": "Not authenticated"}""");
        (await _host.Anonymous.Post(path)).Is(405, """{"detail": "Method Not Allowed"}""");
    }
}
