using System.Collections.Concurrent;
using Mostrador.Kernel.Time;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>
/// Units sold per product in the previous calendar month, which decides what is low in stock (contract 9). Remembered in this
/// process by the month's version, so that it costs one small read and is exact all the same.
/// </summary>
public sealed class MonthlySales(Shop shop, SalesBook book, MonthlySalesMemory memory)
{
    /// <summary>What was sold in the month before today.</summary>
    public async Task<MonthSales> LastMonth()
    {
        var month = Month.Of(shop.Today).Previous;
        var version = (await shop.Read.Peek<SalesMonth>(SalesMonth.KeyOf(month)))?.Version ?? 0;
        if (version == 0)
            return MonthSales.None;
        if (memory.Find(month) is { } known && known.Version == version)
            return known;
        var days = await book.Days(month.FirstDay, month.LastDay);
        var units = days.SelectMany(day => day.Products)
            .Where(product => product.ProductId is not null)
            .GroupBy(product => product.ProductId!.Value)
            .ToDictionary(product => product.Key, product => product.Sum(day => day.Units));
        return memory.Keep(month, new MonthSales(version, units));
    }
}

/// <summary>Units sold per product in one month.</summary>
/// <param name="Version">Version of the month that this was summed at.</param>
/// <param name="Units">By product id.</param>
public sealed record MonthSales(long Version, IReadOnlyDictionary<long, long> Units)
{
    /// <summary>A month without sales.</summary>
    public static MonthSales None { get; } = new(0, new Dictionary<long, long>());

    /// <summary>Units of one product; 0 when it was not sold.</summary>
    public long UnitsOf(long productId) => Units.GetValueOrDefault(productId);
}

/// <summary>The months that this process has summed; a few at most.</summary>
public sealed class MonthlySalesMemory
{
    private const int MostMonths = 24;
    private readonly ConcurrentDictionary<Month, MonthSales> _months = new();

    /// <summary>What is remembered of a month.</summary>
    public MonthSales? Find(Month month) => _months.GetValueOrDefault(month);

    /// <summary>Remembers a month.</summary>
    public MonthSales Keep(Month month, MonthSales sales)
    {
        if (_months.Count >= MostMonths)
            _months.Clear();
        return _months[month] = sales;
    }
}
