using System.Runtime.InteropServices;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;
using Mostrador.PointOfSale.Orders;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>The paid orders of one business day, summed.</summary>
public sealed record DaySummary : IDaySums<DaySummary>
{
    /// <inheritdoc/>
    public static DocumentType<DaySummary> Type { get; } =
        new("pos-sales-summary", PosDocuments.Stored.DaySummary, new DocumentIndex("date"));

    /// <inheritdoc/>
    public static DocumentType<TurnedDay<DaySummary>> Days { get; } =
        TurnedDay<DaySummary>.Named("pos-sales-day", PosDocuments.Stored.TurnedDayDaySummary);

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <inheritdoc/>
    public required DateOnly Date { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    int IKeptSums<DaySummary>.Rows => Hours.Count + Methods.Count + Products.Count;

    /// <summary>All tickets.</summary>
    public required TicketSum Tickets { get; init; }

    /// <summary>Tickets by hour of the business day.</summary>
    public required IReadOnlyDictionary<int, TicketSum> Hours { get; init; }

    /// <summary>Tickets by payment method.</summary>
    public required IReadOnlyDictionary<string, TicketSum> Methods { get; init; }

    /// <summary>Lines by product and name on the line.</summary>
    public required IReadOnlyList<ProductSum> Products { get; init; }

    /// <summary>Sums the paid orders of a day.</summary>
    public static DaySummary Of(TurnedDay<DaySummary> day, IReadOnlyCollection<Order> orders, BusinessCalendar calendar) => new()
    {
        Date = day.Date,
        Version = day.Version,
        Tickets = TicketSum.Of(orders),
        Hours = orders.GroupBy(order => calendar.HourOf(order.CreatedAt)).ToDictionary(hour => hour.Key, TicketSum.Of),
        Methods = orders.GroupBy(order => order.PaymentMethod!).ToDictionary(method => method.Key, TicketSum.Of),
        Products = [.. ProductSum.Of(orders.SelectMany(order => order.Lines))],
    };
}

/// <summary>Tickets, summed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Total">With tax.</param>
/// <param name="Lowest">Smallest.</param>
/// <param name="Highest">Greatest.</param>
public sealed record TicketSum(long Count, Amount Total, Amount Lowest, Amount Highest)
{
    /// <summary>No tickets.</summary>
    public static TicketSum None { get; } = new(0, Amount.Zero, Amount.Zero, Amount.Zero);

    /// <summary>Rounded to the cent; zero without tickets.</summary>
    public Amount Average() => Count == 0 ? Amount.Zero : Amount.Round(Total.Units / Count);

    /// <summary>Sums orders.</summary>
    public static TicketSum Of(IEnumerable<Order> orders) =>
        Of(orders.Select(order => new TicketSum(1, order.FinalAmount, order.FinalAmount, order.FinalAmount)));

    /// <summary>Sums sums.</summary>
    public static TicketSum Of(IEnumerable<TicketSum> parts) => parts.Aggregate(None, (sum, part) => sum.Plus(part));

    private TicketSum Plus(TicketSum other)
    {
        if (Count == 0 || other.Count == 0)
            return Count == 0 ? other : this;
        return new TicketSum(
            Count + other.Count,
            Total + other.Total,
            Lowest < other.Lowest ? Lowest : other.Lowest,
            Amount.Max(Highest, other.Highest));
    }
}

/// <summary>Lines of one product under one name, summed.</summary>
/// <param name="ProductId">Null once the product is deleted.</param>
/// <param name="Name">Name on the lines.</param>
/// <param name="Units">How many.</param>
/// <param name="Revenue">Before tax and before birthday discounts.</param>
public sealed record ProductSum(long? ProductId, string Name, long Units, Amount Revenue)
{
    /// <summary>Sums order lines.</summary>
    public static IEnumerable<ProductSum> Of(IEnumerable<OrderLine> lines) =>
        Of(lines.Select(line => new ProductSum(line.ProductId, line.ProductName, line.Quantity, line.LineAmount)));

    /// <summary>Sums sums.</summary>
    public static IEnumerable<ProductSum> Of(IEnumerable<ProductSum> parts)
    {
        // A month of a busy shop has ten thousands of parts: grouping them by LINQ is half of what the report costs.
        var sums = new Dictionary<(long? Id, string Name), (long Units, Amount Revenue)>();
        foreach (var part in parts)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (part.ProductId, part.Name), out _);
            sum = (checked(sum.Units + part.Units), sum.Revenue + part.Revenue);
        }

        return sums.Select(sum => new ProductSum(sum.Key.Id, sum.Key.Name, sum.Value.Units, sum.Value.Revenue));
    }
}
