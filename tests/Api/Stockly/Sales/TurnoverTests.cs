using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Time;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// What the report of costs and revenue is made of.
public sealed class TurnoverTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Months_with_trade_are_summed_between_two_days()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 100);
        await me.At("2025-08-31T18:00:00Z").Sell(product, price: 1);
        await me.At("2025-09-01T18:00:00Z").Sell(product, price: 2);
        await me.At("2025-10-01T05:00:00Z").Sell(product, price: 4); // Still September in Guatemala.
        await me.At("2025-10-02T18:00:00Z").Sell(product, price: 8);
        await me.Buy(product, 2, new JsonObject { ["purchase_date"] = "2025-11-15" });
        await me.Buy(product, 3, new JsonObject { ["purchase_date"] = "2025-11-16" });
        var gone = await me.At("2025-07-01T18:00:00Z").Sell(product, price: 16);
        (await me.Delete($"/sales/{gone["id"]}")).Is(200);

        Assert.Equal(
            [Month(2025, 9, 0, 6), Month(2025, 10, 0, 8), Month(2025, 11, 100, 0)],
            await Turnover(me, new DateOnly(2025, 9, 1), new DateOnly(2025, 11, 15)));
        Assert.Equal(
            [Month(2025, 8, 0, 1), Month(2025, 9, 0, 6), Month(2025, 10, 0, 8), Month(2025, 11, 250, 0)],
            await Turnover(me, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));
        Assert.Empty(await Turnover(await _host.Owner(), new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));
    }

    private static MonthTurnover Month(int year, int number, decimal cost, decimal revenue) =>
        new(new Month(year, number), Amount.Round(cost), Amount.Round(revenue));

    private async Task<IReadOnlyList<MonthTurnover>> Turnover(StocklyClient me, DateOnly start, DateOnly end)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var user = await _host.Identity.Peek<User>(me.UserId);
        return await scope.ServiceProvider.GetRequiredService<ReadTurnover>().Of(new Member(user!, null!, me.CompanyId, "owner"), start, end);
    }
}
