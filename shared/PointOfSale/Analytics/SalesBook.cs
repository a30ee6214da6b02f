using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;
using Mostrador.PointOfSale.Orders;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>The sales of each business day, always exact: a day's sums hold while no further order of it has been paid.</summary>
public sealed class SalesBook(Shop shop)
{
    private readonly DayBook<DaySummary> _days = shop.DayBook<DaySummary>(
        async day => DaySummary.Of(day, await PaidOn(shop, day.Date), shop.Calendar));

    /// <summary>The stored ids of what <see cref="Count"/> looks at.</summary>
    internal static IEnumerable<string> Pages(Order paid) =>
        [DaySummary.Days.IdOf(DocumentKey.Of(paid.BusinessDate)), SalesMonth.Type.IdOf(SalesMonth.KeyOf(Month.Of(paid.BusinessDate)))];

    /// <summary>Stages that one more order of its day and month is paid.</summary>
    internal static async Task Count(Transaction transaction, Order paid)
    {
        await DayBook<DaySummary>.Turn(transaction, paid.BusinessDate);
        await transaction.Turn(new SalesMonth { Key = SalesMonth.KeyOf(Month.Of(paid.BusinessDate)), Version = 1 });
    }

    /// <summary>The sums of all days with sales in a period, in order.</summary>
    public Task<IReadOnlyList<DaySummary>> Days(DateOnly start, DateOnly end) => _days.Days(start, end);

    /// <summary>The first and the last day with sales; null when there are none.</summary>
    public Task<(DateOnly First, DateOnly Last)?> Span() => _days.Span();

    /// <summary>Whether there are sales in a period.</summary>
    public Task<bool> HasSales(DateOnly start, DateOnly end) => _days.HasDays(start, end);

    /// <summary>The paid orders of one day.</summary>
    public Task<IReadOnlyList<Order>> Orders(DateOnly day) => PaidOn(shop, day);

    private static Task<IReadOnlyList<Order>> PaidOn(Shop shop, DateOnly day) => shop.Read.Query(DocumentQuery.Over<Order>()
        .Where(Order.StatusField.Is(OrderStatus.Paid), Order.BusinessDateField.Is(day)));
}
