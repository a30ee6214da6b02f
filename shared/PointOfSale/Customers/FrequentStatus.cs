using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;
using Mostrador.PointOfSale.Orders;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Who is a frequent customer (contract 8.3): a paid purchase in every ISO week that touches last month.</summary>
public static class FrequentStatus
{
    /// <summary>Whether purchases on these days make a frequent customer of the month after <paramref name="month"/>.</summary>
    public static bool IsEarnedBy(IEnumerable<DateOnly> purchases, Month month) =>
        purchases.Where(day => Month.Of(day) == month).Select(IsoWeek.MondayOf).ToHashSet().IsSupersetOf(month.Weeks);

    /// <summary>
    /// The customer after a purchase: evaluated once per calendar month, and then the status can be given or taken. The order
    /// that is being paid counts, although it is not stored as paid yet.
    /// </summary>
    internal static async Task<Customer> Evaluate(Transaction transaction, Customer customer, Order paid, DateOnly today)
    {
        if (customer.LastStatusCheck is { } last && Month.Of(last) == Month.Of(today))
            return customer;
        var month = Month.Of(today).Previous;
        var purchases = await transaction.Query(DocumentQuery.Over<Order>().Where(
            Order.CustomerField.Is(customer.Id),
            Order.StatusField.Is(OrderStatus.Paid),
            Order.BusinessDateField.AtLeast(month.FirstDay),
            Order.BusinessDateField.AtMost(month.LastDay)));
        return customer with
        {
            IsFrequent = IsEarnedBy(purchases.Select(order => order.BusinessDate).Append(paid.BusinessDate), month),
            LastStatusCheck = today,
        };
    }
}
