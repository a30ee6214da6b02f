using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Returns;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.Returns;

public sealed class RegisterReturnTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string Reason = "La SIM no tiene señal";
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task An_exchange_gives_another_SIM_for_one_that_is_defective()
    {
        var seller = await _host.Seller();
        var shift = await _host.OpenShift(seller.UserId);
        var (lot, other) = (await _host.Lot(2, plan: "R7D"), await _host.Lot(2));
        var sale = await _host.Sell(seller.UserId, 50_000, sims: lot.Sims[0]);

        var reply = await seller.At(StoredTrade.Utc("2025-10-01T15:30:00")).Post("/devoluciones/", new
        {
            sim_id = lot.Sims[0].Id,
            tipo_devolucion = "intercambio",
            sim_reemplazo_id = other.Sims[1].Id,
            monto_devuelto = (decimal?)null,
            motivo = $"  {Reason} ",
            observaciones = (string?)null,
        });

        reply.IsExactly(200, $$"""
            {"message": "Devolución registrada exitosamente", "devolucion_id": "{{reply["devolucion_id"]}}", "tipo": "intercambio"}
            """);
        Assert.True(Guid.TryParse(reply["devolucion_id"], out _));
        var (returned, replacement) = (await _host.SimOf(lot.Sims[0].Id), await _host.SimOf(other.Sims[1].Id));
        Assert.Equal((SimState.Defective, sale.Id, sale.SoldAt), (returned.State, returned.SaleId, returned.SoldAt));
        Assert.Equal(
            (SimState.Sold, sale.Id, StoredTrade.Wall("2025-10-01T15:30:00"), "R7D"),
            (replacement.State, replacement.SaleId, replacement.SoldAt, replacement.Plan));
        Assert.Equal(sale.Total, (await _host.Stored.Peek<Sale>(sale.Id))!.Net);
        Assert.True((await _host.Stored.Peek<Sale>(sale.Id))!.IsActive);
        Assert.Equal(sale.Total, (await _host.Stored.Peek<Shift>(shift.Id))!.Totals.Cash);
        var stored = (await _host.Stored.Peek<SimReturn>(reply["devolucion_id"]))!;
        Assert.Equal((shift.Id, seller.UserId, Reason, sale.Id), (stored.ShiftId, stored.UserId, stored.Reason, stored.SaleId));
        Assert.Equal((1, 1), (await OnShelf("CLARO", "R7D", "defective", lot), await OnShelf("CLARO", "R7D", "sold", lot)));
    }

    [Fact]
    public async Task A_money_return_takes_the_money_out_of_the_open_shift()
    {
        var (seller, other) = (await _host.Seller(), await _host.Seller());
        await _host.OpenShift(seller.UserId);
        var shift = await _host.OpenShift(other.UserId);
        var lot = await _host.Lot(3);
        var sale = await _host.Sell(seller.UserId, 50_000, "card", sims: [.. lot.Sims]);

        var first = await Refund(other, lot.Sims[0], 20_000.50m);
        Assert.Equal("devolucion", first.Is(200)["tipo"]);

        var sim = await _host.SimOf(lot.Sims[0].Id);
        Assert.Equal((SimState.Returned, null, null), (sim.State, sim.SaleId, sim.SoldAt));
        var partly = (await _host.Stored.Peek<Sale>(sale.Id))!;
        Assert.Equal((Sale.Active, 29_999.50m), (partly.State, partly.Net.Units));
        var movement = Assert.Single(await Movements(shift.Id));
        Assert.Equal(
            (CashMovement.OfReturn, PaymentMethod.Cash, -20_000.50m, sale.Id, first["devolucion_id"]),
            (movement.Kind, movement.Method, movement.Amount.Units, movement.SaleId, movement.ReturnId));
        Assert.Equal(-20_000.50m, (await _host.Stored.Peek<Shift>(shift.Id))!.Totals.Cash.Units);

        (await Refund(other, lot.Sims[1], 29_999.51m)).Is(400, """{"detail": "El monto a devolver supera el valor de la venta"}""");
        Assert.Equal(SimState.Sold, (await _host.SimOf(lot.Sims[1].Id)).State);
        (await Refund(other, lot.Sims[1], 29_999.50m)).Is(200);
        Assert.Equal(Sale.Returned, (await _host.Stored.Peek<Sale>(sale.Id))!.State);
        (await Refund(other, lot.Sims[2], 0.01m)).Is(400, """{"detail": "El monto a devolver supera el valor de la venta"}""");
        Assert.Equal(-50_000m, (await _host.Stored.Peek<Shift>(shift.Id))!.Totals.Cash.Units);
    }

    [Theory]
    [InlineData("cash", null, "cash")]
    [InlineData("electronic", "efectivo", "cash")]
    [InlineData("cash", "transferencia", "electronic")]
    [InlineData("cash", "Tarjeta", "card")]
    [InlineData("card", "datafono", "card")]
    [InlineData("dollars", null, "dollars")]
    [InlineData("dollars", "tarjeta", "dollars")]
    [InlineData("dollars", "dolares", "dollars")]
    public async Task Money_comes_out_of_the_bucket_of_its_method(string saleMethod, string? method, string bucket)
    {
        var seller = await _host.Seller();
        var lot = await _host.Lot(1);
        await _host.Sell(seller.UserId, 10, saleMethod, sims: lot.Sims[0]);
        var shift = await _host.OpenShift(seller.UserId);

        (await Refund(seller, lot.Sims[0], 4, method)).Is(200);

        Assert.Equal(Totals.Zero.Plus(bucket, Amount.Round(-4)), (await _host.Stored.Peek<Shift>(shift.Id))!.Totals);
        Assert.Equal(bucket, Assert.Single(await Movements(shift.Id)).Method);
    }

    [Fact]
    public async Task Who_has_no_open_shift_gives_money_back_outside_of_shifts()
    {
        var (seller, admin) = (await _host.Seller(), await _host.Admin());
        var shift = await _host.OpenShift(seller.UserId);
        var lot = await _host.Lot(1);
        await _host.Sell(seller.UserId, 10_000, sims: lot.Sims[0]);

        var reply = await Refund(admin, lot.Sims[0], 10_000);

        var stored = (await _host.Stored.Peek<SimReturn>(reply.Is(200)["devolucion_id"]))!;
        Assert.Null(stored.ShiftId);
        Assert.Equal(10_000, (await _host.Stored.Peek<Shift>(shift.Id))!.Totals.Cash.Units);
        Assert.Single(await Movements(shift.Id));
    }

    [Fact]
    public async Task SIMs_are_named_by_their_ICCIDs_too_and_a_replacement_can_come_back_itself()
    {
        var seller = await _host.Seller();
        var lot = await _host.Lot(3);
        var sale = await _host.Sell(seller.UserId, 30_000, sims: lot.Sims[0]);

        (await seller.Post("/devoluciones", new
        {
            sim_defectuosa_iccid = lot.Sims[0].Iccid,
            tipo_devolucion = "intercambio",
            sim_reemplazo_iccid = lot.Sims[1].Iccid,
            motivo = Reason,
        })).Is(200);
        (await Exchange(seller, lot.Sims[1], lot.Sims[2])).Is(200);
        var refund = await seller.Post("/devoluciones", new
        {
            sim_defectuosa_iccid = lot.Sims[2].Iccid,
            tipo_devolucion = "devolucion_dinero",
            monto_devuelto = "30000.00",
            motivo = Reason,
        });

        Assert.Equal("devolucion", refund.Is(200)["tipo"]);
        Assert.Equal(Sale.Returned, (await _host.Stored.Peek<Sale>(sale.Id))!.State);
        Assert.Equal(
            [SimState.Defective, SimState.Defective, SimState.Returned],
            (await _host.Stored.Peek<Lot>(lot.Id))!.Sims.Select(sim => sim.State));
    }

    [Fact]
    public async Task Each_rule_has_its_answer()
    {
        var seller = await _host.Seller();
        var lot = await _host.Lot(4);
        var claimed = lot.Sims[3] with { ClaimedBy = "venta" };
        await _host.Store(async transaction =>
        {
            var stock = new StockChange(transaction);
            await stock.Sim(claimed.Id);
            stock.Change(lot.Id, claimed);
            await stock.Save();
        });
        await _host.Sell(seller.UserId, 100, sims: lot.Sims[0]);
        var (sold, free, unknown) = (lot.Sims[0].Id, lot.Sims[1].Id, Guid.NewGuid().ToString());

        await Refused("Tipo de devolución no válido", new { sim_id = unknown, tipo_devolucion = "cambio", motivo = Reason });
        await Refused("SIM de reemplazo es requerida para intercambios", new { sim_id = unknown, tipo_devolucion = "intercambio", motivo = Reason });
        await Refused("SIM de reemplazo es requerida para intercambios", new { sim_id = unknown, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = "" });
        await Refused("Monto devuelto es requerido para devoluciones de dinero", new { sim_id = unknown, tipo_devolucion = "devolucion", motivo = Reason });
        await Refused("El monto a devolver debe ser mayor que cero", new { sim_id = unknown, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 0 });
        await Refused("El monto a devolver debe ser mayor que cero", new { sim_id = unknown, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = -5 });
        await Refused("El monto a devolver debe ser mayor que cero", new { sim_id = unknown, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 0.004 });
        await Refused("Método de devolución no válido", new { sim_id = unknown, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 5, metodo_devolucion = "cheque" });
        await Refused("SIM no encontrada", new { sim_id = unknown, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 5 }, 404);
        await Refused("SIM no encontrada", new { sim_id = "", tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 5 }, 404);
        await Refused("SIM no encontrada", new { sim_defectuosa_iccid = "8957", tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 5 }, 404);
        await Refused("La SIM debe estar vendida para poder devolverla", new { sim_id = free, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = free });
        await Refused("La SIM defectuosa y de reemplazo no pueden ser la misma", new { sim_id = sold, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = sold.ToUpperInvariant() });
        await Refused("SIM de reemplazo no encontrada", new { sim_id = sold, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = unknown }, 404);
        await Refused("La SIM de reemplazo debe estar disponible", new { sim_id = sold, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = claimed.Id });
        await Refused("Método de devolución no válido", new { sim_id = sold, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 5, metodo_devolucion = "dolares" });
        await Refused("El monto a devolver supera el valor de la venta", new { sim_id = sold, tipo_devolucion = "devolucion", motivo = Reason, monto_devuelto = 100.01 });
        (await Exchange(seller, lot.Sims[0], lot.Sims[1])).Is(200);
        await Refused("La SIM debe estar vendida para poder devolverla", new { sim_id = sold, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = lot.Sims[2].Id });
        await Refused("La SIM de reemplazo debe estar disponible", new { sim_id = free, tipo_devolucion = "intercambio", motivo = Reason, sim_reemplazo_id = sold });

        async Task Refused(string detail, object body, int status = 400) =>
            (await seller.Post("/devoluciones/", body)).Is(status, new JsonObject { ["detail"] = detail }.ToJsonString());
    }

    [Fact]
    public async Task The_shape_is_checked_before_everything_else()
    {
        var seller = await _host.Seller();

        (await seller.Post("/devoluciones", new { tipo_devolucion = 5, motivo = " corto    ", monto_devuelto = "mucho", observaciones = new[] { 1 } })).Is(422, """
            {"detail": [
              {"loc": ["body", "sim_id"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "monto_devuelto"], "msg": "value is not a valid float", "type": "type_error.float"},
              {"loc": ["body", "motivo"], "msg": "ensure this value has at least 10 characters", "type": "value_error.any_str.min_length", "ctx": {"limit_value": 10}},
              {"loc": ["body", "observaciones"], "msg": "str type expected", "type": "type_error.str"}]}
            """);
        (await seller.Post("/devoluciones", new { sim_id = (string?)null })).Is(422, """
            {"detail": [
              {"loc": ["body", "sim_id"], "msg": "none is not an allowed value", "type": "type_error.none.not_allowed"},
              {"loc": ["body", "tipo_devolucion"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "motivo"], "msg": "field required", "type": "value_error.missing"}]}
            """);
        (await seller.Post("/devoluciones")).Is(422, """
            {"detail": [{"loc": ["body"], "msg": "field required", "type": "value_error.missing"}]}
            """);
    }

    [Fact]
    public async Task Only_who_has_the_module_passes()
    {
        const string Forbidden = """{"detail": "No tienes acceso al módulo Devoluciones"}""";
        var accountant = await _host.Accountant();

        (await accountant.Post("/devoluciones", new { })).Is(403, Forbidden);
        (await accountant.Get("/devoluciones")).Is(403, Forbidden);
        (await _host.Anonymous.Get("/devoluciones")).Is(401, """{"detail": "Not authenticated"}""");
        (await (await _host.With(5)).Get("/devoluciones")).Is(200);
    }

    [Fact]
    public Task A_SIM_comes_back_once() => Race.Repeat(async () =>
    {
        var seller = await _host.Seller();
        var shift = await _host.OpenShift(seller.UserId);
        var lot = await _host.Lot(1 + Race.Clients);
        var sale = await _host.Sell(seller.UserId, 1000, sims: lot.Sims[0]);

        // Half of them want money, the others each another SIM.
        var replies = await Race.Together(i => i % 2 == 0 ? Refund(seller, lot.Sims[0], 10) : Exchange(seller, lot.Sims[0], lot.Sims[i]), Race.Clients);

        replies.Are(1, 200, """{"detail": "La SIM debe estar vendida para poder devolverla"}""");
        var stored = (await _host.Stored.Peek<Sale>(sale.Id))!;
        var movements = await Movements(shift.Id);
        Assert.Equal(stored.Net, Sum(movements));
        Assert.Equal(stored.Net, (await _host.Stored.Peek<Shift>(shift.Id))!.Totals.Cash);
    });

    [Fact]
    public Task A_replacement_is_given_once() => Race.Repeat(async () =>
    {
        var seller = await _host.Seller();
        var lot = await _host.Lot(20);
        await _host.Sell(seller.UserId, 1000, sims: [.. lot.Sims.Skip(1)]);

        var replies = await Race.Together(i => Exchange(seller, lot.Sims[i + 1], lot.Sims[0]), clients: 19);

        replies.Are(1, 200, """{"detail": "La SIM de reemplazo debe estar disponible"}""");
        var sims = (await _host.Stored.Peek<Lot>(lot.Id))!.Sims;
        Assert.Single(sims, sim => sim.State == SimState.Defective);
        Assert.Equal(19, sims.Count(sim => sim.State == SimState.Sold));
    });

    [Fact]
    public Task No_more_money_comes_back_than_was_paid() => Race.Repeat(async () =>
    {
        var seller = await _host.Seller();
        var shift = await _host.OpenShift(seller.UserId);
        var lot = await _host.Lot(20);
        var sale = await _host.Sell(seller.UserId, 100, sims: [.. lot.Sims]);

        var replies = await Race.Together(i => Refund(seller, lot.Sims[i], 30));

        replies.Are(3, 200, """{"detail": "El monto a devolver supera el valor de la venta"}""");
        Assert.Equal(10, (await _host.Stored.Peek<Sale>(sale.Id))!.Net.Units);
        Assert.Equal(10, (await _host.Stored.Peek<Shift>(shift.Id))!.Totals.Cash.Units);
        Assert.Equal(10, Sum(await Movements(shift.Id)).Units);
        Assert.Equal(3, (await _host.Stored.Peek<Lot>(lot.Id))!.Sims.Count(sim => sim.State == SimState.Returned));
    });

    [Fact]
    public async Task What_is_sold_and_given_back_in_a_shift_is_in_its_closing()
    {
        var seller = await _host.Seller();
        await seller.OpenShift();
        var lot = await _host.Lot(3);
        await seller.Sold("efectivo", SaleIntents.Card(lot.Sims[0], 50_000), SaleIntents.Service(10_000));
        await seller.Sold("usd", SaleIntents.Card(lot.Sims[1], 12));

        (await Refund(seller, lot.Sims[0], 20_000, "transferencia")).Is(200);
        (await Refund(seller, lot.Sims[1], 2.50m)).Is(200);

        var figures = (await seller.Get("/sales/por-turno")).Is(200);
        Assert.Equal(("60000.00", "-20000.00", "9.50"), (figures["total_ventas_efectivo"], figures["total_ventas_electronicas"], figures["total_ventas_dollars"]));
        Assert.Equal("2", figures["cantidad_ventas"]);
        var closed = (await seller.CloseShift(cash: 60_000, dollars: 9.50m)).Is(200);
        Assert.Equal("false", closed["tiene_diferencias"]);
        Assert.Equal(
            """{"efectivo":60000.00,"datafono":0.00,"electronicas":-20000.00,"dolares":9.50}""", closed.Object["totales_sistema"]!.ToJsonString());
    }

    [Fact]
    public Task Money_given_back_while_a_shift_is_closed_is_in_its_closing_or_outside_of_it() => Race.Repeat(async () =>
    {
        var seller = await _host.Seller();
        var shift = await seller.OpenShift();
        var lot = await _host.Lot(10);
        await seller.Sold("cash", [.. lot.Sims.Select(sim => SaleIntents.Card(sim, 100))]);

        var replies = await Race.Together(i => i == 5 ? seller.CloseShift(1000) : Refund(seller, lot.Sims[i], 1 + i), clients: 10);

        Assert.All(replies, reply => reply.Is(200));
        var movements = await Movements(shift);
        Assert.Equal(Sum(movements).Units, replies[5].Object["totales_sistema"]!["efectivo"]!.GetValue<decimal>());
        Assert.Equal(Sum(movements), (await _host.Stored.Peek<Shift>(shift))!.Totals.Cash);
    });

    private static Task<Reply> Refund(LocalSimClient client, Sim sim, decimal amount, string? method = null) => client.Post("/devoluciones/", new
    {
        sim_id = sim.Id,
        tipo_devolucion = "devolucion",
        monto_devuelto = amount,
        motivo = Reason,
        metodo_devolucion = method,
    });

    private static Task<Reply> Exchange(LocalSimClient client, Sim sim, Sim replacement) => client.Post("/devoluciones/", new
    {
        sim_id = sim.Id,
        tipo_devolucion = "intercambio",
        sim_reemplazo_id = replacement.Id,
        motivo = Reason,
    });

    private static Amount Sum(IEnumerable<CashMovement> movements) => movements.Aggregate(Amount.Zero, (sum, movement) => sum + movement.Amount);

    // Those of a shift are numbered without gaps.
    private async Task<IReadOnlyList<CashMovement>> Movements(string shiftId)
    {
        var found = await _host.Stored.Query(DocumentQuery.Over<CashMovement>()
            .Where(CashMovement.IdField.After($"{shiftId}-"), CashMovement.IdField.Before($"{shiftId}."))
            .OrderBy(CashMovement.IdField.Ascending));
        Assert.Equal(found.Select((_, place) => CashMovement.IdIn(shiftId, place + 1)), found.Select(movement => movement.Id));
        return found;
    }

    private async Task<long> OnShelf(string @operator, string plan, string state, Lot lot)
    {
        Assert.Equal(@operator, lot.Operator);
        var shelf = (await _host.Stored.Peek<Shelf>(Shelf.KeyOf(@operator, plan)))!;
        return state == "sold" ? shelf.Sold : shelf.Defective;
    }
}
