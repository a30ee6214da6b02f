using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;
using Mostrador.PointOfSale.Orders;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>
/// The sales of each business day, always exact: days are summed once and kept, and a kept sum is used only while no further
/// order of its day has been paid.
/// </summary>
public sealed class SalesBook(Shop shop)
{
    /// <summary>The stored ids of what <see cref="Count"/> looks at.</summary>
    internal static IEnumerable<string> Pages(Order paid) =>
        [SalesDay.Type.IdOf(SalesDay.KeyOf(paid.BusinessDate)), SalesMonth.Type.IdOf(SalesMonth.KeyOf(Month.Of(paid.BusinessDate)))];

    /// <summary>Stages that one more order of its day and month is paid.</summary>
    internal static async Task Count(Transaction transaction, Order paid)
    {
        var (day, month) = (SalesDay.KeyOf(paid.BusinessDate), SalesMonth.KeyOf(Month.Of(paid.BusinessDate)));
        if (await transaction.Peek<SalesDay>(day) is null)
            transaction.Create(new SalesDay { Date = paid.BusinessDate, Version = 1 });
        else
            transaction.Increment<SalesDay>(day, SalesDay.VersionField, 1);
        if (await transaction.Peek<SalesMonth>(month) is null)
            transaction.Create(new SalesMonth { Key = month, Version = 1 });
        else
            transaction.Increment<SalesMonth>(month, SalesMonth.VersionField, 1);
    }

    /// <summary>The sums of all days with sales in a period, in order.</summary>
    public async Task<IReadOnlyList<DaySummary>> Days(DateOnly start, DateOnly end)
    {
        // The versions are read before the orders: a payment in between makes the sum look older than it is, never newer.
        var days = await shop.Read.Query(DocumentQuery.Over<SalesDay>()
            .Where(SalesDay.DateField.AtLeast(start), SalesDay.DateField.AtMost(end))
            .OrderBy(SalesDay.DateField.Ascending));
        var kept = (await shop.Read.Query(DocumentQuery.Over<DaySummary>()
            .Where(DaySummary.DateField.AtLeast(start), DaySummary.DateField.AtMost(end)))).ToDictionary(summary => summary.Date);
        var summaries = new List<DaySummary>(days.Count);
        foreach (var day in days)
        {
            summaries.Add(kept.TryGetValue(day.Date, out var summary) && summary.Version == day.Version
                ? summary
                : await Sum(day));
        }

        return summaries;
    }

    /// <summary>The first and the last day with sales; null when there are none.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> Span()
    {
        if (await shop.Read.First(DocumentQuery.Over<SalesDay>().OrderBy(SalesDay.DateField.Ascending)) is not { } first)
            return null;
        var last = await shop.Read.First(DocumentQuery.Over<SalesDay>().OrderBy(SalesDay.DateField.Descending));
        return (first.Date, (last ?? first).Date);
    }

    /// <summary>Whether there are sales in a period.</summary>
    public async Task<bool> HasSales(DateOnly start, DateOnly end) =>
        await shop.Read.First(DocumentQuery.Over<SalesDay>()
            .Where(SalesDay.DateField.AtLeast(start), SalesDay.DateField.AtMost(end))) is not null;

    /// <summary>The paid orders of one day.</summary>
    public Task<IReadOnlyList<Order>> Orders(DateOnly day) => shop.Read.Query(DocumentQuery.Over<Order>()
        .Where(Order.StatusField.Is(OrderStatus.Paid), Order.BusinessDateField.Is(day)));

    private async Task<DaySummary> Sum(SalesDay day)
    {
        var summary = DaySummary.Of(day, await Orders(day.Date), shop.Calendar);

        // The current day is still moving: it is summed whenever somebody asks.
        if (day.Date < shop.Today)
            await Keep(summary);
        return summary;
    }

    private Task Keep(DaySummary summary) => shop.Transact(async transaction =>
    {
        var kept = await transaction.Find<DaySummary>(summary.Key);
        if (kept is null)
            transaction.Create(summary);
        else if (kept.Version < summary.Version)
            transaction.Replace(summary);
    });
}
