using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Orders;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>What one customer bought in a period (contract D51).</summary>
public sealed class CustomerSales(Shop shop, ReportPeriod periods)
{
    /// <summary>The report.</summary>
    public async Task<CustomerSalesView> Run(string? customerId, string? start, string? end)
    {
        if (string.IsNullOrWhiteSpace(customerId))
            throw DjangoAnswer.Error("customer_id parameter is required.");
        var customer = PathId.Parse(customerId.Trim()) is { } id ? await shop.Read.Peek<Customer>(id) : null;
        if (customer is null)
            throw DjangoAnswer.Error("Customer not registered in the system.", status: 404);
        var period = await periods.Read(start, end);
        var orders = await shop.Read.Query(DocumentQuery.Over<Order>().Where(
            Order.CustomerField.Is(customer.Id),
            Order.StatusField.Is(OrderStatus.Paid),
            Order.BusinessDateField.AtLeast(period.StartDate),
            Order.BusinessDateField.AtMost(period.EndDate)));
        return orders.Count == 0
            ? new CustomerSalesView(CustomerInfo.Of(customer), period) { Detail = "This customer made no purchases during the selected period." }
            : Summarise(customer, period, orders);
    }

    private CustomerSalesView Summarise(Customer customer, AnalyzedPeriod period, IReadOnlyList<Order> orders)
    {
        var tickets = TicketSum.Of(orders);
        return new CustomerSalesView(CustomerInfo.Of(customer), period)
        {
            SalesMetrics = new SalesMetrics(tickets.Total, tickets.Average(), tickets.Count),
            TopProduct = TopProduct(orders),
            PeakBuyingHours = Hours(orders),
            PaymentMethods = PaymentMethodRow.Of(
                orders.Select(order => KeyValuePair.Create(order.PaymentMethod!, TicketSum.Of([order])))),
        };
    }

    private static CustomerTopProduct TopProduct(IReadOnlyList<Order> orders) => orders
        .SelectMany(order => order.Lines)
        .GroupBy(line => line.ProductName)
        .Select(same => new CustomerTopProduct(
            same.Key, new Amount(same.Sum(line => line.LineAmount.Minor)), same.Sum(line => line.Quantity)))
        .OrderByDescending(product => product.TotalSpentOnProduct).ThenBy(product => product.ProductName, StringComparer.Ordinal)
        .First();

    private BuyingHour[] Hours(IReadOnlyList<Order> orders) =>
    [
        .. orders.GroupBy(order => shop.Calendar.HourOf(order.CreatedAt))
            .Select(hour => (Hour: hour.Key, Sum: TicketSum.Of(hour)))
            .OrderByDescending(hour => hour.Sum.Total).ThenBy(hour => hour.Hour)
            .Select(hour => new BuyingHour(hour.Hour, hour.Sum.Total, hour.Sum.Count)),
    ];
}

/// <summary>The report: figures, or a sentence when he bought nothing.</summary>
public sealed record CustomerSalesView(CustomerInfo CustomerInfo, AnalyzedPeriod AnalyzedPeriod)
{
    /// <summary>All his tickets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SalesMetrics? SalesMetrics { get; init; }

    /// <summary>What he spent most on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CustomerTopProduct? TopProduct { get; init; }

    /// <summary>When he buys.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BuyingHour[]? PeakBuyingHours { get; init; }

    /// <summary>How he pays.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PaymentMethodRow[]? PaymentMethods { get; init; }

    /// <summary>In place of figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }
}

/// <summary>Who he is.</summary>
public sealed record CustomerInfo(long Id, string Name, string Email, string FirstName, string LastName, string PhoneNumber)
{
    /// <summary>From a customer.</summary>
    public static CustomerInfo Of(Customer customer) => new(
        customer.Id, customer.FullName(), customer.Email, customer.FirstName, customer.LastName, customer.PhoneNumber);
}

/// <summary>All his tickets.</summary>
public sealed record SalesMetrics(
    [property: JsonConverter(typeof(AmountAsNumber))] Amount TotalSpent,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount AverageTicket,
    long TotalTickets);

/// <summary>What he spent most on, before tax.</summary>
public sealed record CustomerTopProduct(
    string ProductName, [property: JsonConverter(typeof(AmountAsNumber))] Amount TotalSpentOnProduct, long UnitsBought);

/// <summary>One hour of the day.</summary>
public sealed record BuyingHour(int Hour, [property: JsonConverter(typeof(AmountAsNumber))] Amount TotalSpent, long TicketCount);
