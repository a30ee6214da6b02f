using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Turnover;

namespace Mostrador.SmartSales.Dashboard;

/// <summary>The sales of the last thirty days, day by day (contract 4.1). They begin at this very moment thirty days ago.</summary>
public sealed class ReadDailySales(Shop shop, OrderBook book)
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(30);

    /// <summary>The days with sales, in order.</summary>
    public async Task<DailySalesView> Run()
    {
        var begin = shop.Now - Span;
        var first = shop.Calendar.DateOf(begin);
        var days = new List<DaySalesView>();

        // Of the first day only what came after the moment counts.
        var sold = (await book.OrdersOf(first)).Where(order => order.CreatedAt >= begin && order.IsSale).ToList();
        if (sold.Count > 0)
            days.Add(new DaySalesView(first, sold.Count, sold.Aggregate(Amount.Zero, (sum, order) => sum + order.Total)));
        foreach (var day in await book.Days(first.AddDays(1), shop.Today))
        {
            if (day.Orders.Sales > 0)
                days.Add(new DaySalesView(day.Date, day.Orders.Sales, day.Orders.Revenue));
        }

        return new DailySalesView([.. days]);
    }
}

/// <summary>Sales by day.</summary>
public sealed record DailySalesView(DaySalesView[] DailySales);

/// <summary>The sales of a day; revenue is text.</summary>
public sealed record DaySalesView(DateOnly Day, long OrdersCount, Amount Revenue);
