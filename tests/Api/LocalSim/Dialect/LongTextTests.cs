using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.LocalSim.Dialect;

/// What is only compared with something may be of any length: it is wrong or unknown, as the contract says it, and not a field of a wrong shape.
public sealed class LongTextTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private static readonly string Long = new('9', 5000);
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task Nothing_is_found_and_no_such_thing_is_known()
    {
        var seller = await _host.Seller();
        await seller.OpenShift();

        (await seller.Get($"/turnos/?estado={Long}")).IsExactly(200, """{"turnos": [], "total": 0}""");
        (await seller.Get($"/devoluciones/?tipo={Long}")).IsExactly(200, """{"devoluciones": [], "total": 0}""");
        (await seller.Get($"/sims/?status={Long}")).IsExactly(200, """{"sims": []}""");
        (await seller.Get($"/sims/search?iccid={Long}&msisdn={Long}")).IsExactly(404, Refused.With("SIM no encontrada"));
        (await seller.Get($"/sims/find-by-code?code={Long}")).IsExactly(404, Refused.With("SIM no encontrada"));
        await Refuses("/turnos/cerrar", 400, "turno_id inválido", new() { ["turno_id"] = Long, ["efectivo_reportado"] = 0, ["datafono_reportado"] = 0, ["dolares_reportado"] = 0 });
        await Refuses("/winred/topup", 400, "Número inválido: debe tener 10 dígitos", new() { ["product_id"] = 101, ["subscriber"] = Long });
        await Refuses("/winred/topup-lote", 404, "Lote no encontrado", new() { ["product_id"] = 101, ["lote_id"] = Long });
        await Refuses("/sales/ventas", 400, "Método de pago no válido", SaleIntents.SaleBody(Long, SaleIntents.Service()));
        foreach (var name in new[] { "sim_id", "simId", "msisdn", "numero_linea", "iccid" })
        {
            var item = SaleIntents.Service();
            item[name] = Long;
            await Refuses("/sales/ventas", 404, "SIM no encontrada", SaleIntents.SaleBody("cash", item));
        }

        await Refuses("/devoluciones/", 400, "Tipo de devolución no válido", Return("sim_id", Long));
        foreach (var name in new[] { "sim_id", "sim_defectuosa_iccid" })
            await Refuses("/devoluciones/", 404, "SIM no encontrada", Return(name, "intercambio"));

        async Task Refuses(string path, int status, string detail, JsonObject body) =>
            (await seller.Post(path, body)).IsExactly(status, Refused.With(detail));
    }

    private static JsonObject Return(string name, string kind) => new()
    {
        [name] = Long,
        ["tipo_devolucion"] = kind,
        ["sim_reemplazo_id"] = Long,
        ["motivo"] = "SIM defectuosa",
    };
}
