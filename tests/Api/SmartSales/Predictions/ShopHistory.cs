using Mostrador.SmartSales.Predictions;

namespace Mostrador.Api.Tests.SmartSales.Predictions;

/// <summary>
/// Two years of sales of a shop that there might be: how many units a line has depends on the product, the day of the week, the season
/// and pay day, and on chance. Always the same for the same shop.
/// </summary>
internal sealed record ShopHistory(string Name, double LinesPerDay, double[] UnitsOfProduct, double Weekend, double Season, double PayDay)
{
    public static DateOnly FirstDay { get; } = new(2023, 11, 1);

    public static DateOnly LastDay { get; } = new(2025, 10, 31);

    /// <summary>Shops of different trades: what sells one by one, by the basket, before school starts, and by the box.</summary>
    public static IReadOnlyList<ShopHistory> All { get; } =
    [
        new("electronics", 4, [0.1, 0.2, 0.3, 0.8, 1.5, 0.1], Weekend: 1.6, Season: 0.5, PayDay: 1.3),
        new("groceries", 12, [1, 2, 3, 5, 2, 1, 4, 6, 2, 3], Weekend: 2.0, Season: 0.2, PayDay: 1.2),
        new("stationery", 6, [2, 4, 1, 8, 3], Weekend: 0.5, Season: 0.9, PayDay: 1.0),
        new("hardware", 8, [5, 10, 2, 20, 1, 3, 8, 4], Weekend: 0.4, Season: 0.3, PayDay: 1.8),
    ];

    /// <summary>One product only, sold as much as another.</summary>
    public static ShopHistory Kiosk { get; } = new("kiosk", 10, [3], Weekend: 2.0, Season: 0.4, PayDay: 1.0);

    public IEnumerable<SaleLine> Lines()
    {
        var random = new Random(Name.Sum(letter => letter));
        var order = 0;
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            for (var left = Chance(random, LinesPerDay); left > 0; left--)
                yield return Line(random, ++order, day);
        }
    }

    private SaleLine Line(Random random, int order, DateOnly day)
    {
        var product = random.Next(UnitsOfProduct.Length);
        var price = Math.Round((decimal)(400 / (1 + UnitsOfProduct[product])) * random.Next(90, 110) / 100, 2);
        return new SaleLine(order, 1, day, product + 1, 1 + (product / 3), price, 1 + Chance(random, UnitsOfProduct[product] * Busyness(day)));
    }

    private double Busyness(DateOnly day) =>
        (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : 1)
        * (day.Day is 1 or 15 or 16 or >= 30 ? PayDay : 1)
        * (1 + (Season * Math.Cos(2 * Math.PI * (day.DayOfYear - 350) / 365.25)));

    // Poisson, by Knuth's method.
    private static int Chance(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++)
            product *= random.NextDouble();
        return count;
    }
}
