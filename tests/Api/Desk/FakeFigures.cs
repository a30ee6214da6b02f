using Mostrador.Kernel.Money;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;

namespace Mostrador.Api.Tests.Desk;

/// <summary>Two shops with a rhythm of weeks and days, and a forecast that misses by a little.</summary>
internal sealed class FakeFigures : IShopFigures
{
    public string Module => "Test shops";

    public DateOnly Today => new(2026, 11, 21);

    public Task<IReadOnlyList<ShopName>> Shops() =>
        Task.FromResult<IReadOnlyList<ShopName>>([new("1", "Corner & Sons"), new("north/2", "Northern <shop>")]);

    public Task<ShopFigures> Read(string id, DateRange days) => Task.FromResult(id == "1" ? Busy(days) : ShopFigures.Empty("GTQ"));

    private static ShopFigures Busy(DateRange days)
    {
        var sold = Enumerable.Range(0, days.Last.DayNumber - days.First.DayNumber + 1)
            .Select(days.First.AddDays)
            .Where(day => day.DayOfWeek != DayOfWeek.Sunday)
            .Select(day => new DaySales(day, 10 + (int)day.DayOfWeek, new Amount(100_000 + ((int)day.DayOfWeek * 12_345) + (day.DayNumber % 17 * 4_321))));
        var hours = Enumerable.Range(8, 12).Select(hour => new HourSales(hour, hour, new Amount((200 - ((hour - 13) * (hour - 13) * 4)) * 1000L)));
        var forecast = Enumerable.Range(0, 12).Select(i => new ForecastDay(new DateOnly(2026, 12, 1).AddDays(i), 2.5 + (i * 0.25), i > 6 ? null : 2.25 + (i * 0.5)));
        return new ShopFigures("MXN", [.. sold], [.. hours], new ShopForecast("units of a line", [.. forecast]));
    }
}
