using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Turnover;

/// <summary>The orders of each business day, month and year, always exact.</summary>
public sealed class OrderBook
{
    /// <summary>What <see cref="Turn"/> takes of a commit.</summary>
    public const int OperationsOfTurn = PeriodBook<PeriodOrders, DayOrders>.OperationsOfTurn;

    private readonly Shop _shop;
    private readonly DeletionRecord _deletions;
    private readonly DayBook<DayOrders> _days;
    private readonly PeriodBook<PeriodOrders, DayOrders> _periods;

    /// <summary>The book of the shop.</summary>
    public OrderBook(Shop shop, DeletionRecord deletions)
    {
        (_shop, _deletions) = (shop, deletions);
        _days = shop.DayBook<DayOrders>(Sum);
        _periods = _days.Above<PeriodOrders>((period, parts) => new PeriodOrders { Key = period.Key, Version = period.Version, Orders = SumOf(parts) });
    }

    /// <summary>Stages that an order of a day is placed, changed or deleted.</summary>
    internal static Task Turn(Transaction transaction, Order order) => PeriodBook<PeriodOrders, DayOrders>.Turn(transaction, order.PlacedOn);

    /// <summary>The sums of the days with orders between two, both counted, in order.</summary>
    public Task<IReadOnlyList<DayOrders>> Days(DateOnly from, DateOnly to) => _days.Days(from, to);

    /// <summary>The sums between two days, both counted; an end that is null is open.</summary>
    public async Task<OrderSums> Between(DateOnly? from, DateOnly? to) => SumOf(await _periods.Between(from, to));

    /// <summary>The orders of one day, those of deleted users left out.</summary>
    public async Task<IReadOnlyList<Order>> OrdersOf(DateOnly day)
    {
        var orders = await PlacedOn(day);
        return Without(await _deletions.SoFar(_shop.Read), orders);
    }

    /// <summary>The same of each of some days, in order.</summary>
    public async IAsyncEnumerable<(DateOnly Day, IReadOnlyList<Order> Orders)> OrdersOf(DateRange days)
    {
        var deleted = await _deletions.SoFar(_shop.Read);
        foreach (var day in days.Days())
            yield return (day, Without(deleted, await PlacedOn(day)));
    }

    private Task<IReadOnlyList<Order>> PlacedOn(DateOnly day) =>
        _shop.Read.Query(DocumentQuery.Over<Order>().Where(Order.PlacedOnField.Is(day)));

    private static IReadOnlyList<Order> Without(KnownDeletions deleted, IReadOnlyList<Order> orders) =>
        [.. orders.Where(order => !deleted.Has<User>(order.UserId))];

    private static OrderSums SumOf(Parts<PeriodOrders, DayOrders> parts) =>
        OrderSums.Of([.. parts.Periods.Select(period => period.Orders), .. parts.Days.Select(day => day.Orders)]);

    private async Task<DayOrders> Sum(TurnedDay<DayOrders> day) =>
        new() { Date = day.Date, Version = day.Version, Orders = OrderSums.Of(await OrdersOf(day.Date)) };
}
