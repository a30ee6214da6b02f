using Mostrador.Kernel.Money;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>The shop's trade for the operator: paid orders, on the day and in the hour in which they were made.</summary>
public sealed class PosFigures(Shop shop, SalesBook book) : IShopFigures
{
    private static readonly ShopName OnlyShop = new(Shop.Module, "Point of sale");

    /// <inheritdoc/>
    public string Module => OnlyShop.Name;

    /// <inheritdoc/>
    public DateOnly Today => shop.Today;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ShopName>> Shops() => Task.FromResult<IReadOnlyList<ShopName>>([OnlyShop]);

    /// <inheritdoc/>
    public async Task<ShopFigures> Read(string id, DateRange days)
    {
        var sums = id == OnlyShop.Id ? await book.Days(days.First, days.Last) : [];
        return ShopFigures.Empty("MXN") with
        {
            Days = [.. sums.Where(day => day.Tickets.Count > 0).Select(day => new DaySales(day.Date, (int)day.Tickets.Count, day.Tickets.Total))],
            Hours = [.. sums.SelectMany(day => day.Hours).GroupBy(hour => hour.Key, hour => hour.Value).OrderBy(hour => hour.Key).Select(Hour)],
        };
    }

    private static HourSales Hour(IGrouping<int, TicketSum> hour) =>
        new(hour.Key, (int)hour.Sum(sum => sum.Count), hour.Aggregate(Amount.Zero, (total, sum) => total + sum.Total));
}
