using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class ReadShiftsTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    [Fact]
    public async Task A_closed_shift_shows_its_money_and_an_open_one_what_it_has_so_far()
    {
        var seller = await fixture.Host.Seller("Ana Gómez");
        var first = await seller.At("2025-10-01T13:00:00Z").OpenShift(new { fondo_inicial = 100000 });
        await seller.Sold("cash", Service(500000));
        await seller.Sold("card", Service(200000));
        await seller.Sold("dollars", Service(99));
        (await seller.At("2025-10-02T01:00:00Z").CloseShift(495000, 200000, 99)).Is(200);
        var second = await seller.At("2025-10-02T13:00:00Z").OpenShift();
        await seller.Sold("cash", Service(7));

        (await seller.Get("/turnos/")).IsExactly(200, $$"""
            {"turnos": [
              {"id": "{{second}}", "user_id": {{seller.UserId}}, "usuario_nombre": "Ana Gómez", "fecha_apertura": "2025-10-02T08:00:00", "fecha_cierre": null,
               "estado": "abierto", "fondo_inicial": 0, "total_ventas": 7, "tiene_diferencias": false, "diferencia_efectivo": 0},
              {"id": "{{first}}", "user_id": {{seller.UserId}}, "usuario_nombre": "Ana Gómez", "fecha_apertura": "2025-10-01T08:00:00", "fecha_cierre": "2025-10-01T20:00:00",
               "estado": "cerrado", "fondo_inicial": 100000, "total_ventas": 700000, "tiene_diferencias": true, "diferencia_efectivo": -5000}],
             "total": 2}
            """);
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        var seller = await fixture.Host.Seller();
        var opened = new List<string>();
        foreach (var instant in new[] { "2025-09-01T04:59:59Z", "2025-09-01T05:00:00Z", "2025-09-02T04:59:59.999Z", "2025-09-02T05:00:00Z" })
        {
            if (opened.Count > 0)
                (await seller.CloseShift()).Is(200);
            opened.Add(await seller.At(instant).OpenShift());
        }

        Assert.Equal([3, 2, 1, 0], await Listed(seller, opened, ""));
        Assert.Equal([2, 1], await Listed(seller, opened, "?fecha_desde=2025-09-01&fecha_hasta=2025-09-01"));
        Assert.Equal([3, 2, 1], await Listed(seller, opened, "?fecha_desde=2025-09-01T23:00:00"));
        Assert.Equal([2, 1, 0], await Listed(seller, opened, "?fecha_hasta=2025-09-01&estado="));
        Assert.Equal([3], await Listed(seller, opened, "?estado=abierto"));
        Assert.Equal([0], await Listed(seller, opened, $"?estado=cerrado&fecha_hasta=2025-08-31&user_id={seller.UserId}"));
        Assert.Equal([3, 2, 1, 0], await Listed(seller, opened, "?fecha_desde=0001-01-01&fecha_hasta=9999-12-31"));
        Assert.Empty(await Listed(seller, opened, "?estado=Abierto"));
        Assert.Empty(await Listed(seller, opened, "?fecha_desde=2025-09-03&fecha_hasta=2025-09-01"));
    }

    [Fact]
    public async Task Who_looks_after_users_or_stock_sees_all_shifts_and_others_their_own()
    {
        var (seller, other) = (await fixture.Host.Seller(), await fixture.Host.Seller());
        var (own, foreign) = (await seller.OpenShift(), await other.OpenShift());
        foreach (var viewer in new[] { await fixture.Host.Admin(), await fixture.Host.Accountant(), await fixture.Host.With(7, 6), await fixture.Host.With(2, 8) })
        {
            var listed = (await viewer.Get("/turnos")).Is(200).Object["turnos"]!.AsArray().Select(shift => (string)shift!["id"]!).ToList();
            Assert.Contains(own, listed);
            Assert.Contains(foreign, listed);
            Assert.Equal("1", (await viewer.Get($"/turnos/?user_id={other.UserId}")).Is(200)["total"]);
            (await viewer.Get("/turnos/?user_id=999999")).Is(200, """{"turnos": [], "total": 0}""");
        }

        Assert.Equal(own, (await seller.Get("/turnos/")).Is(200).Object["turnos"]!.AsArray().Single()!["id"]!.GetValue<string>());
        (await seller.Get($"/turnos/?user_id={other.UserId}")).Is(403, """{"detail": "No tienes permiso para ver este turno"}""");
        (await seller.Get("/turnos/?user_id=999999&estado=nada")).Is(403, """{"detail": "No tienes permiso para ver este turno"}""");
        (await (await fixture.Host.With(1, 8)).Get("/turnos/")).Is(403, """{"detail": "No tienes acceso al módulo Turnos"}""");
    }

    [Fact]
    public async Task Queries_that_cannot_be_understood_are_refused()
    {
        var seller = await fixture.Host.Seller();

        (await seller.Get("/turnos/?user_id=abc&fecha_desde=ayer")).Is(
            422, """{"detail": [{"loc": ["query", "user_id"], "msg": "value is not a valid integer", "type": "type_error.integer"}]}""");
        (await seller.Get("/turnos/?fecha_hasta=01/10/2025")).Is(400, """{"detail": "Formato de fecha inválido. Use ISO format (YYYY-MM-DD)"}""");
    }

    private static async Task<List<int>> Listed(LocalSimClient seller, List<string> opened, string query) =>
        [.. (await seller.Get($"/turnos/{query}")).Is(200).Object["turnos"]!.AsArray().Select(shift => opened.IndexOf((string)shift!["id"]!))];
}
