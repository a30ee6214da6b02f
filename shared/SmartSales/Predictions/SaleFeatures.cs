namespace Mostrador.SmartSales.Predictions;

/// <summary>What the forest is told of a sale, in the order of the contract (4.19).</summary>
internal static class SaleFeatures
{
    public const int Count = 7;

    public static double[] Of(DateOnly date, long productId, long categoryId, double price)
    {
        var weekday = ((int)date.DayOfWeek + 6) % 7; // Monday is 0.
        return [date.Year, date.Month, date.Day, weekday, productId, categoryId, price];
    }
}
