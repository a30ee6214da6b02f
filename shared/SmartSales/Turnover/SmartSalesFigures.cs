using Mostrador.Kernel.Forecasting;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;
using Mostrador.SmartSales.Predictions;

namespace Mostrador.SmartSales.Turnover;

/// <summary>
/// The shop's trade for the operator: orders that are sales, on the day and in the hour in which they were placed, and what the model says
/// of these days and of those to come.
/// </summary>
public sealed class SmartSalesFigures(Shop shop, OrderBook book, StoredModel stored) : IShopFigures
{
    private const string Currency = "BOB";
    private const string UnitsOfLine = "units of an order line, on average";
    private static readonly ShopName OnlyShop = new(Shop.Module, "SmartSales365");

    /// <inheritdoc/>
    public string Module => OnlyShop.Name;

    /// <inheritdoc/>
    public DateOnly Today => shop.Today;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ShopName>> Shops() => Task.FromResult<IReadOnlyList<ShopName>>([OnlyShop]);

    /// <inheritdoc/>
    public async Task<ShopFigures> Read(string id, DateRange days)
    {
        var tally = new SalesTally(shop.Calendar);
        if (id != OnlyShop.Id)
            return tally.Figures(Currency);
        var units = new Dictionary<DateOnly, double>();
        await foreach (var (day, orders) in book.OrdersOf(days))
        {
            var sales = orders.Where(order => order.IsSale).ToList();
            foreach (var order in sales)
                tally.Add(day, order.CreatedAt, order.Total);
            if (sales.SelectMany(order => order.Lines).ToList() is { Count: > 0 } lines)
                units[day] = lines.Average(line => line.Quantity);
        }

        return tally.Figures(Currency) with { Forecast = await Forecast(days.First, units) };
    }

    private async Task<ShopForecast?> Forecast(DateOnly first, Dictionary<DateOnly, double> units)
    {
        if (await Model() is not { } model)
            return null;
        var days = DateRange.Between(first, shop.Today.AddDays(SalesModel.Days - 1));
        return new ShopForecast(UnitsOfLine, [.. days.Days().Select(day => new ForecastDay(day, model.UnitsOfLine(day), Came(day)))]);

        double? Came(DateOnly day) => units.TryGetValue(day, out var average) ? average : null;
    }

    // No model is trained here, and one that cannot be read is the training's matter.
    private async Task<SalesModel?> Model()
    {
        try
        {
            return await stored.Open(CancellationToken.None);
        }
        catch (UnreadableModelException)
        {
            return null;
        }
    }
}
