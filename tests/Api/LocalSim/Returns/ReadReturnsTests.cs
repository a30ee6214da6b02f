using System.Text.Json.Nodes;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.Returns;

public sealed class ReadReturnsTests : IAsyncLifetime
{
    private LocalSimHost? _host;

    private LocalSimHost Host => _host!;

    public async Task InitializeAsync() => _host = await LocalSimHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Returns_are_listed_newest_first_and_filtered_by_business_day_kind_and_user()
    {
        var (ana, juan) = (await Host.Seller("Ana Ruiz"), await Host.Seller("Juan Pérez"));
        var lot = await Host.Lot(5);
        await Host.Sell(ana.UserId, 50_000, sims: [.. lot.Sims.Take(3)]);
        (await ana.Get("/devoluciones/")).IsExactly(200, """{"devoluciones": [], "total": 0}""");
        var early = await Return(ana, "2025-09-30T23:59:59", "devolucion", lot.Sims[0], amount: 1500.5m);
        var late = await Return(juan, "2025-10-01T00:00:00", "intercambio", lot.Sims[1], replacement: lot.Sims[3], remarks: "=SUM(A1)");

        var newest = $$"""
            {"id": "{{late}}", "sim_id": "{{lot.Sims[1].Id}}", "sim_msisdn": "{{lot.Sims[1].Number}}", "sim_iccid": "{{lot.Sims[1].Iccid}}",
             "tipo_devolucion": "intercambio", "sim_reemplazo_id": "{{lot.Sims[3].Id}}", "sim_reemplazo_msisdn": "{{lot.Sims[3].Number}}",
             "monto_devuelto": null, "motivo": "Cambio de operador", "observaciones": "=SUM(A1)",
             "fecha_devolucion": "2025-10-01T00:00:00", "user_id": {{juan.UserId}}, "usuario_nombre": "Juan Pérez"}
            """;
        var oldest = $$"""
            {"id": "{{early}}", "sim_id": "{{lot.Sims[0].Id}}", "sim_msisdn": "{{lot.Sims[0].Number}}", "sim_iccid": "{{lot.Sims[0].Iccid}}",
             "tipo_devolucion": "devolucion", "sim_reemplazo_id": null, "sim_reemplazo_msisdn": null,
             "monto_devuelto": 1500.50, "motivo": "Cambio de operador", "observaciones": null,
             "fecha_devolucion": "2025-09-30T23:59:59", "user_id": {{ana.UserId}}, "usuario_nombre": "Ana Ruiz"}
            """;
        (await ana.Get("/devoluciones/")).IsExactly(200, $$"""{"devoluciones": [{{newest}}, {{oldest}}], "total": 2}""");
        await Finds("", late, early);
        await Finds("?fecha_desde=2025-10-01", late);
        await Finds("?fecha_hasta=2025-09-30", early);
        await Finds("?fecha_desde=2025-09-30&fecha_hasta=2025-10-01T00:00:00", late, early);
        await Finds("?fecha_desde=2025-10-02&fecha_hasta=2025-09-01");
        await Finds("?fecha_hasta=9999-12-31&fecha_desde=0001-01-01", late, early);
        await Finds("?tipo=intercambio", late);
        await Finds("?tipo=devolucion", early);
        await Finds("?tipo=devolucion_dinero", early);
        await Finds("?tipo=otro");
        await Finds("?tipo=&user_id=", late, early);
        await Finds($"?user_id={ana.UserId}", early);
        await Finds($"?user_id={ana.UserId}&tipo=intercambio");
        await Finds("?user_id=99999999999999999999");

        async Task Finds(string query, params string[] ids)
        {
            var reply = (await juan.Get($"/devoluciones{query}")).Is(200);
            Assert.Equal(ids, reply.Object["devoluciones"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            Assert.Equal(ids.Length, reply.Object["total"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Wrong_queries_are_refused()
    {
        var seller = await Host.Seller();

        (await seller.Get("/devoluciones?fecha_desde=01/10/2025")).Is(400, """{"detail": "Formato de fecha inválido. Use ISO format (YYYY-MM-DD)"}""");
        (await seller.Get("/devoluciones?fecha_hasta=2025-02-30")).Is(400, """{"detail": "Formato de fecha inválido. Use ISO format (YYYY-MM-DD)"}""");
        (await seller.Get("/devoluciones?fecha_desde=ayer&user_id=yo")).Is(422, """
            {"detail": [{"loc": ["query", "user_id"], "msg": "value is not a valid integer", "type": "type_error.integer"}]}
            """);
    }

    private static async Task<string> Return(
        LocalSimClient client, string at, string kind, Sim sim, decimal? amount = null, Sim? replacement = null, string? remarks = null)
    {
        var body = new JsonObject
        {
            ["sim_id"] = sim.Id,
            ["tipo_devolucion"] = kind,
            ["sim_reemplazo_id"] = replacement?.Id,
            ["monto_devuelto"] = amount,
            ["motivo"] = "Cambio de operador",
            ["observaciones"] = remarks,
        };
        return (await client.At(StoredTrade.Utc(at)).Post("/devoluciones", body)).Is(200)["devolucion_id"];
    }
}
