using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

/// Contract 17: many tills, the same SIMs.
public sealed class SaleRaceTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    [Fact]
    public async Task Of_twenty_sales_of_one_SIM_one_succeeds() => await Race.Repeat(async () =>
    {
        var lot = await fixture.Host.Lot(2);
        var sellers = await Sellers();

        var replies = await Race.Together(client => sellers[client % sellers.Length].Sell("cash", Card(lot.Sims[0], 50000)));

        replies.Are(1, 200, NotAvailable);
        var shifts = await Shifts(sellers);
        Assert.Equal(1, shifts.Sum(shift => shift.Movements));
        Assert.Equal(50000m, shifts.Sum(shift => shift.Totals.Cash.Units));
        await Close(sellers);
    });

    [Fact]
    public async Task Twenty_buyers_share_five_SIMs() => await Race.Repeat(async () =>
    {
        var lot = await fixture.Host.Lot(5);
        var sellers = await Sellers();

        // Each tries one SIM after the other, beginning somewhere, until he has one or there is none.
        var replies = await Race.Together(async client =>
        {
            Reply? reply = null;
            for (var i = 0; i < 5 && reply?.Status != 200; i++)
                reply = await sellers[client % sellers.Length].Sell("cash", Card(lot.Sims[(client + i) % 5], 1));
            return reply!;
        });

        replies.Are(5, 200, NotAvailable);
        Assert.Equal(5, (await fixture.Host.Stored.Peek<Lot>(lot.Id))!.Sims.Count(sim => sim.State == SimState.Sold));
        Assert.Equal(5, (await Shifts(sellers)).Sum(shift => shift.Sales));
        await Close(sellers);
    });

    [Fact]
    public async Task Sales_that_want_the_same_SIMs_in_another_order_leave_no_halves() => await Race.Repeat(async () =>
    {
        var lots = new[] { await fixture.Host.Lot(1), await fixture.Host.Lot(1) };
        var sellers = await Sellers();

        var replies = await Race.Together(client => sellers[client % sellers.Length].Sell(
            "card", Card(lots[client % 2].Sims[0]), Card(lots[(client + 1) % 2].Sims[0])));

        replies.Are(1, 200, NotAvailable);
        var sold = await Task.WhenAll(lots.Select(lot => fixture.Host.Stored(lot, lot.Sims[0])));
        Assert.Equal(sold[0].SaleId, sold[1].SaleId);
    });

    [Fact]
    public async Task Twenty_sales_of_one_seller_all_succeed() => await Race.Repeat(async () =>
    {
        var lot = await fixture.Host.Lot(20);
        var seller = await fixture.Host.Seller();
        var id = await seller.OpenShift();

        var replies = await Race.Together(client => seller.Sell("cash", Card(lot.Sims[client], 1000 + client)));

        Assert.All(replies, reply => reply.Is(200));
        var shift = (await fixture.Host.Stored.Peek<Shift>(id))!;
        Assert.Equal((20, 20, 20190m), (shift.Sales, shift.Movements, shift.Totals.Cash.Units));
        Assert.Equal("20190.00", (await seller.CloseShift(20190)).Is(200).Object["totales_sistema"]!["efectivo"]!.ToJsonString());
    });

    private async Task<LocalSimClient[]> Sellers()
    {
        var sellers = new LocalSimClient[4];
        for (var i = 0; i < sellers.Length; i++)
        {
            sellers[i] = await fixture.Host.Seller();
            await sellers[i].OpenShift();
        }

        return sellers;
    }

    private async Task<List<Shift>> Shifts(LocalSimClient[] sellers)
    {
        var shifts = new List<Shift>();
        foreach (var seller in sellers)
            shifts.Add((await Shift.PeekOpen(fixture.Host.Stored, seller.UserId))!);
        return shifts;
    }

    // The ledger is summed and compared.
    private static async Task Close(LocalSimClient[] sellers)
    {
        foreach (var seller in sellers)
            (await seller.CloseShift()).Is(200);
    }
}
