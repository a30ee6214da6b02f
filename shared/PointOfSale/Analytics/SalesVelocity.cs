using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>How fast a product sells and how long its stock lasts (contract D52).</summary>
public sealed class SalesVelocity(Shop shop, SalesBook book)
{
    private const int DefaultDays = 30;

    /// <summary>The report.</summary>
    public async Task<SalesVelocityView> Run(string? identifier, string? periodDays)
    {
        if (string.IsNullOrWhiteSpace(identifier))
            throw DjangoAnswer.Error("Product identifier (Name or SKU) is required.");
        var product = await ProductLookup.One(shop.Read, identifier.Trim())
            ?? throw DjangoAnswer.Error("Product not found in the system.", status: 404);
        var (days, since) = Window(product.FirstSoldAt, QueryNumber.Positive(periodDays) ?? DefaultDays);
        var units = product.FirstSoldAt is null ? 0 : await UnitsSince(product.Id, since);
        var velocity = (decimal)units / days;
        return new SalesVelocityView(
            product.Name,
            product.Sku,
            days,
            units,
            decimal.Round(velocity, 2, MidpointRounding.AwayFromZero),
            product.CurrentStock,
            units == 0
                ? JsonValue.Create("Indefinida")
                : JsonValue.Create((long)decimal.Round(product.CurrentStock / velocity, 0, MidpointRounding.AwayFromZero)));
    }

    // A product younger than the period is measured from its first sale.
    private (int Days, DateTimeOffset Since) Window(DateTimeOffset? firstSale, int period)
    {
        if (firstSale is { } first)
        {
            var age = Math.Max(1, (int)Math.Floor((shop.Now - first).TotalDays));
            if (age < period)
                return (age, first);
        }

        var start = shop.Now.UtcTicks - DateTimeOffset.MinValue.UtcTicks > period * TimeSpan.TicksPerDay
            ? shop.Now.AddDays(-period)
            : DateTimeOffset.MinValue;
        return (period, start);
    }

    // The first day of the window counts from an instant on; the days after it are summed already.
    private async Task<long> UnitsSince(long productId, DateTimeOffset since)
    {
        var firstDay = shop.Calendar.DateOf(since);
        var orders = await book.Orders(firstDay);
        var partial = orders.Where(order => order.CreatedAt >= since)
            .SelectMany(order => order.Lines)
            .Where(line => line.ProductId == productId)
            .Sum(line => line.Quantity);
        var later = await book.Days(firstDay.AddDays(1), DateOnly.MaxValue);
        return partial + later.SelectMany(day => day.Products).Where(product => product.ProductId == productId).Sum(product => product.Units);
    }
}

/// <summary>The report.</summary>
/// <param name="ProductName">Name.</param>
/// <param name="ProductSku">SKU.</param>
/// <param name="AnalyzedPeriodDays">Length of the window.</param>
/// <param name="TotalUnitsSold">Units in the window.</param>
/// <param name="SalesVelocity">Units a day, two decimals.</param>
/// <param name="CurrentStock">Units on the shelf.</param>
/// <param name="DepletionEstimationDays">Whole days, or <c>"Indefinida"</c> when nothing sells.</param>
public sealed record SalesVelocityView(
    string ProductName, string ProductSku, int AnalyzedPeriodDays, long TotalUnitsSold, decimal SalesVelocity, long CurrentStock,
    JsonNode? DepletionEstimationDays);
