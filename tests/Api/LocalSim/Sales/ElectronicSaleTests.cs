using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

/// Contract 6.1 and 14.2, with the simulated Siigo.
public sealed class ElectronicSaleTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string Failed = "Error al generar factura Siigo";

    private LocalSimHost Host => fixture.Host;

    [Fact]
    public async Task An_electronic_sale_is_invoiced_and_stored()
    {
        var lot = await Host.Lot(1);
        var seller = (await Host.Seller()).At("2025-10-02T03:00:00Z");
        var shift = await seller.OpenShift();
        var identification = Unique.Phone();
        var (card, service) = (Card(lot.Sims[0]), Service(0.005m, 2));
        card["iva"] = 19;

        var reply = await seller.SellElectronic(identification, card, service);

        reply.IsExactly(200, $$"""{"message": "Venta registrada correctamente", "venta_id": "{{reply["venta_id"]}}", "enviada_a_siigo": true}""");
        var invoice = Assert.Single(await SiigoWatch.Invoices(Host.Http, identification));
        Assert.Equal(reply["venta_id"], (string?)invoice["idempotency_key"]);
        Assert.Null(JsonDifference.Between(Payload(identification), invoice["payload"], keyOrder: true));
        var sale = (await Host.Stored.Peek<Sale>(reply["venta_id"]))!;
        Assert.Equal(((string)invoice["number"]!.ToJsonString(), shift, 50000.01m), (sale.InvoiceNumber!, sale.ShiftId, sale.Total.Units));
        var sim = await Host.Stored(lot, lot.Sims[0]);
        Assert.Equal((SimState.Sold, sale.Id, null, sale.SoldAt), (sim.State, sim.SaleId, sim.ClaimedBy, sim.SoldAt!.Value));
        await NothingIsPending(shift, sales: 1);
        Assert.Equal("50000.01", (await seller.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Electronic")]
    [InlineData(" electronico")]
    [InlineData("TRANSFERENCIA")]
    public async Task Its_method_has_several_names(string method)
    {
        var seller = await Host.Seller();
        await seller.OpenShift();

        var reply = (await seller.Sell(method, Service(700))).Is(200);

        Assert.Equal("true", reply["enviada_a_siigo"]);
        Assert.Equal("700.00", (await seller.Get("/sales/por-turno")).Is(200)["total_ventas_electronicas"]);
    }

    [Theory]
    [InlineData("9900000400", Failed + ": El cliente no es válido")]
    [InlineData("9900000500", Failed)]
    public async Task What_Siigo_refuses_is_not_sold_and_the_SIM_can_be_sold_at_once(string identification, string expected)
    {
        var lot = await Host.Lot(1);
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();

        var reply = (await seller.SellElectronic(identification, Card(lot.Sims[0]), Service())).Is(500);

        Assert.StartsWith(expected, reply["detail"], StringComparison.Ordinal);
        await NothingIsPending(shift, sales: 0);
        Assert.Equal(lot.Sims[0], await Host.Stored(lot, lot.Sims[0]));
        await seller.Sold("cash", Card(lot.Sims[0]));
    }

    [Fact]
    public async Task Where_Siigo_keeps_silent_nothing_is_sold_and_the_SIM_can_be_sold_at_once()
    {
        var lot = await Host.Lot(1);
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();

        (await seller.SellElectronic("9900000504", Card(lot.Sims[0]))).Is(500, $$"""{"detail": "{{Failed}}: Tiempo de espera agotado"}""");

        await NothingIsPending(shift, sales: 0);
        Assert.Empty(await SiigoWatch.Invoices(Host.Http, "9900000504"));
        await seller.Sold("card", Card(lot.Sims[0]));
    }

    [Theory]
    [InlineData("9900000401")]
    [InlineData("9900000505")]
    public async Task What_works_the_second_time_is_one_sale_with_one_invoice(string identification)
    {
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();

        var id = (await seller.SellElectronic(identification, Service())).Is(200)["venta_id"];

        Assert.Single(await SiigoWatch.Invoices(Host.Http, identification), invoice => (string?)invoice["idempotency_key"] == id);
        await NothingIsPending(shift, sales: 1);
    }

    [Fact]
    public async Task The_lines_of_an_invoice_add_up_also_where_prices_have_parts_of_cents()
    {
        var seller = await Host.Seller();
        await seller.OpenShift();
        var identification = Unique.Phone();

        var id = (await seller.SellElectronic(identification, [.. Enumerable.Repeat(Service(0.335m), 9), Service(0.3333m, 3)])).Is(200)["venta_id"];

        var payload = Assert.Single(await SiigoWatch.Invoices(Host.Http, identification))["payload"]!;
        Assert.Equal((4.06m, 4.06m), ((await Host.Stored.Peek<Sale>(id))!.Total.Units, payload["payments"]![0]!["value"]!.GetValue<decimal>()));
        Assert.Equal(0.34m, payload["items"]![0]!["price"]!.GetValue<decimal>());
        Assert.Equal(0.333333m, payload["items"]![9]!["price"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_rate_that_Siigo_does_not_know_is_told_without_asking_it()
    {
        var seller = await Host.Seller();
        await seller.OpenShift();
        var item = Service();
        item["iva"] = 5;

        (await seller.Sell("electronico", item)).Is(
            500, $$"""{"detail": "{{Failed}}: Config Siigo incompleta: Providers__Siigo__TaxIds__5"}""");
    }

    [Fact]
    public async Task Of_parallel_electronic_sales_of_one_SIM_one_is_invoiced() => await Race.Repeat(async () =>
    {
        var lot = await Host.Lot(1);
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();
        var identification = Unique.Phone();

        var replies = await Race.Together(_ => seller.SellElectronic(identification, Card(lot.Sims[0])));

        replies.Are(1, 200, NotAvailable);
        Assert.Single(await SiigoWatch.Invoices(Host.Http, identification));
        await NothingIsPending(shift, sales: 1);
    });

    [Fact]
    public async Task Parallel_electronic_sales_of_one_seller_all_succeed()
    {
        var lot = await Host.Lot(10);
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();

        var replies = await Race.Together(client => seller.SellElectronic(Unique.Phone(), Card(lot.Sims[client], 100)), 10);

        Assert.All(replies, reply => reply.Is(200));
        await NothingIsPending(shift, sales: 10);
        Assert.Equal("1000.00", (await seller.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    [Fact]
    public async Task An_electronic_sale_of_SIMs_that_could_outgrow_its_transaction_is_refused_before_Siigo_is_asked()
    {
        var lots = new List<Lot>();
        for (var i = 0; i < 46; i++)
            lots.Add(await Host.Lot(1));
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();
        var identification = Unique.Phone();
        JsonObject[] items = [.. lots.Select(lot => Card(lot.Sims[0], 1))];

        (await seller.SellElectronic(identification, items)).Is(422);
        (await seller.SellElectronic(identification, items[..45])).Is(200);

        Assert.Single(await SiigoWatch.Invoices(Host.Http, identification));
        await NothingIsPending(shift, sales: 1);
    }

    private async Task NothingIsPending(string shift, int sales)
    {
        var stored = (await Host.Stored.Peek<Shift>(shift))!;
        Assert.Empty(stored.Invoicing);
        Assert.Equal((sales, sales), (stored.Sales, stored.Movements));
        var claims = await Host.Stored.Query(DocumentQuery.Over<ElectronicSale>());
        Assert.DoesNotContain(claims, claim => claim.Sale.ShiftId == shift);
    }

    private static JsonNode Payload(string identification) => JsonNode.Parse($$"""
        {"document": {"id": 27652}, "date": "2025-10-01",
         "customer": {"id": "38165ed3-4562-45f6-8c59-78867af1989b", "person_type": "Person", "id_type": "13", "identification": "{{identification}}",
           "name": ["Cliente", "Final"], "city": {"country_code": "CO", "state_code": "05", "city_code": "050015"},
           "contacts": [{"first_name": "Cliente", "last_name": "Final", "email": "cliente@email.com"}]},
         "seller": 54, "observations": "Factura generada desde Local Sim Colombia", "stamp": {"send": true}, "mail": {"send": true},
         "items": [
           {"code": "S01", "description": "Portabilidad", "quantity": 1, "price": 50000.00, "price_include_tax": true, "unit": {"code": "94"}, "discount": 0, "taxes": [{"id": 13156}]},
           {"code": "PORTE", "description": "Portabilidad", "quantity": 2, "price": 0.005, "price_include_tax": true, "unit": {"code": "94"}, "discount": 0, "taxes": []}],
         "payments": [{"id": 471, "value": 50000.01, "due_date": "2025-10-01"}]}
        """)!;
}
