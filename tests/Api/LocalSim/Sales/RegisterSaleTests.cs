using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class RegisterSaleTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string NotFound = """{"detail": "SIM no encontrada"}""";

    private LocalSimHost Host => fixture.Host;

    [Fact]
    public async Task A_sale_sells_its_SIM_and_puts_its_money_into_the_shift()
    {
        var lot = await Host.Lot(2, plan: "R7D");
        var seller = (await Host.Seller()).At("2025-10-01T19:30:00.5Z");
        var shift = await seller.OpenShift();

        var reply = await seller.Sell("Efectivo ", Card(lot.Sims[1], 10000), Card(lot.Sims[1], 40000, "R7D"), Service(0.335m, 3));

        reply.IsExactly(200, $$"""{"message": "Venta registrada correctamente", "venta_id": "{{reply["venta_id"]}}", "enviada_a_siigo": false}""");
        var sale = (await Host.Stored.Peek<Sale>(reply["venta_id"]))!;
        Assert.Equal(("cash", 50001.01m, Sale.Active, seller.UserId, shift), (sale.Method, sale.Total.Units, sale.State, sale.UserId, sale.ShiftId));
        Assert.Equal(new DateOnly(2025, 10, 1), sale.SoldOn);
        Assert.Equal([lot.Sims[1].Id, lot.Sims[1].Id, null], sale.Items.Select(item => item.SimId));
        var sold = await Host.Stored(lot, lot.Sims[1]);
        Assert.Equal((SimState.Sold, sale.Id, sale.SoldAt, "R7D"), (sold.State, sold.SaleId, sold.SoldAt!.Value, sold.Plan));
        Assert.Equal(SimState.ToppedUp, (await Host.Stored(lot, lot.Sims[0])).State);
        var entry = (await Host.Stored.Peek<CashMovement>(CashMovement.IdIn(shift, 1)))!;
        Assert.Equal(("venta", "cash", 50001.01m, $"Venta #{sale.Id[..8]}", sale.Id), (entry.Kind, entry.Method, entry.Amount.Units, entry.Description, entry.SaleId));
        Assert.NotNull(await Host.Stored.Peek<TurnedDay<DaySales>>("2025-10-01"));
    }

    [Fact]
    public async Task The_sales_of_the_shift_are_summed_by_bucket()
    {
        var seller = (await Host.Seller()).At("2025-10-01T13:00:00Z");
        (await seller.Get("/sales/por-turno")).Is(404, """{"detail": "No tienes un turno abierto"}""");
        var shift = await seller.OpenShift(new { fondo_inicial = 100000 });
        (await seller.Get("/sales/por-turno/")).IsExactly(200, $$"""
            {"turno_id": "{{shift}}", "total_ventas_electronicas": 0, "total_ventas_efectivo": 0, "total_ventas_datafono": 0, "total_ventas_dollars": 0,
             "fecha_apertura": "2025-10-01T08:00:00", "cantidad_ventas": 0}
            """);
        foreach (var method in new[] { "cash", "EFECTIVO", "card", "datafono", "tarjeta", " pos", "dollars", "dolares", "USD" })
            await seller.Sold(method, Service(100, 2), Service(0.005m));

        (await seller.Get("/sales/por-turno")).IsExactly(200, $$"""
            {"turno_id": "{{shift}}", "total_ventas_electronicas": 0, "total_ventas_efectivo": 400.02, "total_ventas_datafono": 800.04, "total_ventas_dollars": 600.03,
             "fecha_apertura": "2025-10-01T08:00:00", "cantidad_ventas": 9}
            """);
        (await (await Host.With(3)).Get("/sales/por-turno")).Is(403, """{"detail": "No tienes acceso al módulo Punto de venta"}""");
    }

    [Fact]
    public async Task Refusals_come_in_the_order_of_the_contract()
    {
        var lot = await Host.Lot(2);
        var seller = await Host.Seller();
        var (sold, unknown) = (Card(lot.Sims[0]), Service());
        unknown["sim_id"] = Guid.NewGuid().ToString();

        (await seller.Sell("bitcoin", sold, unknown)).Is(403, NoShift);
        var shift = await seller.OpenShift();
        await seller.Sold("cash", sold);
        (await seller.Sell("bitcoin", sold, unknown)).Is(400, """{"detail": "Método de pago no válido"}""");
        (await seller.Sell("cash", sold, unknown)).Is(404, NotFound);
        (await seller.Sell("cash", Card(lot.Sims[1]), sold)).Is(400, NotAvailable);

        Assert.Equal(SimState.Available, (await Host.Stored(lot, lot.Sims[1])).State);
        Assert.Equal(1, (await Host.Stored.Peek<Shift>(shift))!.Sales);
        (await (await Host.Accountant()).Sell("cash", Service())).Is(403, """{"detail": "No tienes acceso al módulo Punto de venta"}""");
    }

    [Fact]
    public async Task A_SIM_is_named_by_whatever_the_client_knows_and_all_of_it_must_be_right()
    {
        var lot = await Host.Lot(8);
        var seller = await Host.Seller();
        await seller.OpenShift();

        await seller.Sold("cash", Naming(("sim_id", ""), ("simId", $" {lot.Sims[0].Id.ToUpperInvariant()} ")));
        await seller.Sold("cash", Naming(("iccid", lot.Sims[1].Iccid), ("sim_id", null)));
        await seller.Sold("cash", Naming(("msisdn", lot.Sims[2].Number)));
        await seller.Sold("cash", Naming(("numero_linea", long.Parse(lot.Sims[3].Number, null)), ("msisdn", "")));
        await seller.Sold("cash", Naming(("iccid", lot.Sims[4].Iccid), ("msisdn", lot.Sims[4].Number), ("simId", lot.Sims[4].Id)));
        await seller.Sold("cash", Naming(("iccid", ""), ("msisdn", null), ("simId", " ")));
        (await seller.Sell("cash", Naming(("iccid", lot.Sims[5].Iccid), ("msisdn", lot.Sims[6].Number)))).Is(404, NotFound);
        (await seller.Sell("cash", Naming(("sim_id", lot.Sims[5].Id), ("iccid", lot.Sims[6].Iccid)))).Is(404, NotFound);
        (await seller.Sell("cash", Naming(("sim_id", lot.Sims[5].Id), ("msisdn", "3")))).Is(404, NotFound);
        (await seller.Sell("cash", Naming(("sim_id", "S01")))).Is(404, NotFound);
        (await seller.Sell("cash", Naming(("msisdn", "3000000001")))).Is(404, NotFound);
        (await seller.Sell("cash", Naming(("iccid", new string('9', 255))))).Is(404, NotFound);

        var stored = (await Host.Stored.Peek<Lot>(lot.Id))!.Sims.Select(sim => sim.State == SimState.Sold);
        Assert.Equal([true, true, true, true, true, false, false, false], stored);
    }

    [Fact]
    public async Task Of_SIMs_that_share_a_recycled_number_one_that_can_be_sold_is()
    {
        var (old, newer) = (await Host.Lot(1), await Host.Lot(1));
        var number = old.Sims[0].Number;
        await Host.Store(async transaction =>
        {
            var lot = newer with { Id = Unique.Text("L"), Sims = [newer.Sims[0] with { Number = number, Id = Sim.IdOf(number), Iccid = number }] };
            await NewLots.Stage(transaction, [lot]);
        });
        var seller = await Host.Seller();
        await seller.OpenShift();

        await seller.Sold("cash", Naming(("msisdn", number)));
        await seller.Sold("cash", Naming(("msisdn", number)));

        (await seller.Sell("cash", Naming(("msisdn", number)))).Is(400, NotAvailable);
    }

    [Theory]
    [InlineData("""{"iva": 19}""", 19)]
    [InlineData("""{"iva": "0", "taxes": [{"id": 1, "percentage": 19}]}""", 0)]
    [InlineData("""{"taxes": [{"id": 13156, "name": "IVA", "type": "IVA", "percentage": 19}, {"percentage": 8}]}""", 19)]
    [InlineData("""{"taxes": []}""", 0)]
    [InlineData("""{"taxes": null}""", 0)]
    [InlineData("""{"taxes": [{"id": 1}]}""", 0)]
    [InlineData("{}", 0)]
    public async Task The_tax_of_an_item_is_its_own_or_the_first_of_its_list(string sent, int expected)
    {
        var item = Service();
        foreach (var (name, value) in JsonNode.Parse(sent)!.AsObject())
            item[name] = value?.DeepClone();
        var seller = await Host.Seller();
        await seller.OpenShift();

        var id = await seller.Sold("cash", item);

        Assert.Equal(expected, (await Host.Stored.Peek<Sale>(id))!.Items.Single().Iva);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_body_is_told_at_once()
    {
        var seller = await Host.Seller();

        (await seller.Post("/sales/ventas", Bodies.Json("""
            {"items": [{"product_id": null, "product_code": {}, "quantity": 0, "unit_price": -1, "iva": "x", "taxes": 5, "sim_id": []}], "customer_id": 5}
            """))).Is(422, """
            {"detail": [
              {"loc": ["body", "items", 0, "product_id"], "msg": "none is not an allowed value", "type": "type_error.none.not_allowed"},
              {"loc": ["body", "items", 0, "product_code"], "msg": "str type expected", "type": "type_error.str"},
              {"loc": ["body", "items", 0, "quantity"], "msg": "ensure this value is greater than or equal to 1", "type": "value_error.number.not_ge", "ctx": {"limit_value": 1}},
              {"loc": ["body", "items", 0, "unit_price"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}},
              {"loc": ["body", "items", 0, "description"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "items", 0, "iva"], "msg": "value is not a valid float", "type": "type_error.float"},
              {"loc": ["body", "items", 0, "taxes"], "msg": "value is not a valid list", "type": "type_error.list"},
              {"loc": ["body", "items", 0, "sim_id"], "msg": "str type expected", "type": "type_error.str"},
              {"loc": ["body", "payment_method"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "customer_identification"], "msg": "field required", "type": "value_error.missing"}]}
            """);
        (await seller.Post("/sales/ventas", SaleBody("cash"))).Is(422, """
            {"detail": [{"loc": ["body", "items"], "msg": "ensure this value has at least 1 items", "type": "value_error.list.min_items", "ctx": {"limit_value": 1}}]}
            """);
    }

    [Fact]
    public async Task Sums_beyond_reason_are_refused()
    {
        var seller = await Host.Seller();
        var shift = await seller.OpenShift();

        (await seller.Sell("cash", Service(10_000_000_000, 1), Service(0.01m))).Is(422, """
            {"detail": [{"loc": ["body", "items"], "msg": "ensure this value is less than or equal to 10000000000", "type": "value_error.number.not_le", "ctx": {"limit_value": 10000000000}}]}
            """);
        (await seller.Sell("cash", Service(10_000_000_000, 1_000_000))).Is(422);
        (await seller.Sell("cash", Service(1, 1_000_001))).Is(422);
        (await seller.Sell("cash", Service(1e28m))).Is(422);
        foreach (var _ in Enumerable.Range(0, 3))
            await seller.Sold("cash", Service(10_000, 1_000_000));

        Assert.Equal(30_000_000_000m, (await Host.Stored.Peek<Shift>(shift))!.Totals.Cash.Units);
    }

    [Fact]
    public async Task Eighty_items_are_one_sale_and_more_are_refused()
    {
        var lots = new List<Lot>();
        for (var i = 0; i < 4; i++)
            lots.Add(await Host.Lot(20, plan: Unique.Text("P")));
        var seller = await Host.Seller();
        await seller.OpenShift();

        await seller.Sold("cash", [.. lots.SelectMany(lot => lot.Sims).Select(sim => Card(sim))]);

        (await seller.Sell("cash", [.. Enumerable.Repeat(Service(), 81)])).Is(422, """
            {"detail": [{"loc": ["body", "items"], "msg": "ensure this value has at most 80 items", "type": "value_error.list.max_items", "ctx": {"limit_value": 80}}]}
            """);
    }

    [Fact]
    public async Task SIMs_of_more_lots_and_plans_than_one_transaction_holds_are_refused()
    {
        var lots = new List<Lot>();
        for (var i = 0; i < 46; i++)
            lots.Add(await Host.Lot(1, plan: Unique.Text("P")));
        var seller = await Host.Seller();
        await seller.OpenShift();
        JsonObject[] items = [.. lots.Select(lot => Card(lot.Sims[0], 1))];

        (await seller.Sell("cash", items)).Is(422, """
            {"detail": [{"loc": ["body", "items"], "msg": "ensure this value has at most 45 items", "type": "value_error.list.max_items", "ctx": {"limit_value": 45}}]}
            """);
        await seller.Sold("cash", items[..45]);
    }

    [Fact]
    public async Task The_shelves_know_what_was_sold()
    {
        var plan = Unique.Text("plan");
        var lot = await Host.Lot(5, "TIGO", plan);
        var seller = await Host.Seller();
        await seller.OpenShift();

        await seller.Sold("card", Card(lot.Sims[0]), Card(lot.Sims[3]));

        var shelf = (await Host.Stored.Peek<Shelf>(Shelf.KeyOf("TIGO", plan)))!;
        Assert.Equal((3, 2, 5), (shelf.ToppedUp, shelf.Sold, shelf.Total));
    }

    [Fact]
    public async Task A_deactivated_seller_sells_nothing_any_more()
    {
        var seller = await Host.Seller();
        await seller.OpenShift();
        await Host.Store(async transaction =>
        {
            var user = (await transaction.Find<Mostrador.LocalSim.Users.User>(seller.Username))!;
            transaction.Replace(user with { IsActive = false });
        });

        (await seller.Sell("cash", Service())).Is(401, """{"detail": "Credenciales inválidas"}""");
    }

    private static JsonObject Naming(params (string Name, JsonNode? Value)[] names)
    {
        var item = Service();
        foreach (var (name, value) in names)
            item[name] = value;
        return item;
    }
}
