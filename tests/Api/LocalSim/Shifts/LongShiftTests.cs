using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Shifts;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

/// Shifts with thousands of movements.
public sealed class LongShiftTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const int Movements = 2_500;
    private const int Step = 90;

    [Fact]
    public async Task A_closing_sums_all_movements_also_those_that_are_entered_meanwhile()
    {
        var seller = await fixture.Host.Seller();
        var id = await seller.OpenShift();
        for (var done = 0; done < Movements; done += Step)
            await Enter(id, Math.Min(Step, Movements - done));

        var replies = await Race.Together(client => client == 3 ? seller.CloseShift() : seller.Sell("cash", Service(1)));

        var sold = replies.Where((_, client) => client != 3).Count(reply => reply.Status == 200);
        Assert.Equal(Movements + sold, replies[3].Is(200).Object["totales_sistema"]!["efectivo"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_missing_movement_is_a_fault()
    {
        var seller = await fixture.Host.Seller();
        var id = await seller.OpenShift();
        await Enter(id, 3);
        await fixture.Host.Store(async transaction => transaction.Delete((await transaction.Find<CashMovement>(CashMovement.IdIn(id, 2)))!));

        (await seller.CloseShift()).Is(500, """{"detail": "Error interno del servidor"}""");
    }

    private Task Enter(string id, int movements) => fixture.Host.Store(async transaction =>
    {
        var shift = (await transaction.Find<Shift>(id))!;
        for (var i = 0; i < movements; i++)
        {
            var number = shift.Movements + 1;
            var movement = new CashMovement
            {
                Id = CashMovement.IdIn(id, number),
                ShiftId = id,
                Kind = CashMovement.OfSale,
                Method = PaymentMethod.Cash,
                Amount = Amount.Round(1),
                Description = "",
                At = DateTimeOffset.UtcNow,
                SaleId = "none",
            };
            transaction.Create(movement);
            shift = shift with { Movements = number, Totals = shift.Totals.Plus(movement.Method, movement.Amount) };
        }

        transaction.Replace(shift);
    });
}
