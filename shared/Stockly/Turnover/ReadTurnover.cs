using Mostrador.Kernel.Money;
using Mostrador.Kernel.Time;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Turnover;

/// <summary>What a company spent and took in each month (contract, endpoint 67).</summary>
public sealed class ReadTurnover(TradeBook book)
{
    /// <summary>The months with trade between two days, both counted, in order; at the ends only the days in between.</summary>
    public async Task<IReadOnlyList<MonthTurnover>> Of(Member me, DateOnly start, DateOnly end)
    {
        var days = await book.Days(me, start, end);
        return
        [
            .. days.Where(day => day.Purchases.Count + day.Sales.Count > 0)
                .GroupBy(day => Month.Of(day.Date))
                .Select(month => new MonthTurnover(
                    month.Key,
                    month.Aggregate(Amount.Zero, (sum, day) => sum + day.Purchases.Cost),
                    month.Aggregate(Amount.Zero, (sum, day) => sum + day.Sales.Revenue))),
        ];
    }
}

/// <summary>A month's trade.</summary>
/// <param name="Month">The month.</param>
/// <param name="Cost">Cost amounts of the purchases, by their date.</param>
/// <param name="Revenue">Totals of the sales, by their date.</param>
public sealed record MonthTurnover(Month Month, Amount Cost, Amount Revenue);
