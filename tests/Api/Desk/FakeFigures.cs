using Mostrador.Kernel.Money;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;

namespace Mostrador.Api.Tests.Desk;

/// <summary>Two shops with a rhythm of weeks and days, and a forecast that misses by a little.</summary>
internal sealed class FakeFigures : IShopFigures
{
    public string Module => "Test shops";

    public Task<IReadOnlyList<ShopName>> Shops() =>
        Task.FromResult<IReadOnlyList<ShopName>>([new("1", "Corner & Sons"), new("north/2", "Northern <shop>")]);

    public Task<ShopFigures> Read(string shop, DateRange days) => Task.FromResult(shop == "1" ? Busy(days) : ShopFigures.Empty("GTQ"));

    private static ShopFigures Busy(DateRange days)
    {
        var sold = Enumerable.Range(0, days.Last.DayNumber - days.First.DayNumber + 1)
            .Select(days.First.AddDays)
            .Where(day => day.DayOfWeek != DayOfWeek.Sunday)
            .Select(day => new DaySales(day, 10 + (int)day.DayOfWeek, new Amount(100_000 + ((int)day.DayOfWeek * 12_345) + (day.DayNumber % 17 * 4_321))));
        var hours = Enumerable.Range(8, 12).Select(hour => new HourSales(hour, hour, new Amount((200 - ((hour - 13) * (hour - 13) * 4)) * 1000L)));
        var forecast = Enumerable.Range(1, 12).Select(month => new ForecastPoint(
            new DateOnly(2026, month, 1), $"2026-{month:00}", month < 3 ? null : new Amount(2_000_000 + (month * 90_000)), month > 10 ? null : new Amount(1_900_000 + (month * 101_000))));
        return new ShopFigures("MXN", [.. sold], [.. hours], [.. forecast]);
    }
}
