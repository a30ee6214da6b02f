using Mostrador.Kernel.Documents;
using Mostrador.SmartSales.Orders;

namespace Mostrador.SmartSales.Turnover;

/// <summary>How many orders a user has, and what his sales come to (contract 4.3). Counted with every order that is written.</summary>
public sealed record CustomerSums : IDocument<CustomerSums>
{
    private static readonly DocumentField<long> OrdersField = new("orders");
    private static readonly DocumentField<long> SpentField = new("spent");

    /// <inheritdoc/>
    public static DocumentType<CustomerSums> Type { get; } = new("smartsales-customer-sums", SmartSalesDocuments.Stored.CustomerSums);

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(UserId);

    /// <summary>The user.</summary>
    public required long UserId { get; init; }

    /// <summary>Orders in any status.</summary>
    public long Orders { get; init; }

    /// <summary>Totals of those that are sales, in cents.</summary>
    public long Spent { get; init; }

    /// <summary>Stages what an order that is placed, changed or deleted adds to them.</summary>
    internal static async Task Note(Transaction transaction, Order? before, Order? after)
    {
        var user = (after ?? before)!.UserId;
        var (orders, spent) = (CountOf(after) - CountOf(before), SpentOn(after) - SpentOn(before));
        if (orders == 0 && spent == 0)
            return;
        if (await transaction.Peek<CustomerSums>(user) is null)
        {
            transaction.Create(new CustomerSums { UserId = user, Orders = orders, Spent = spent });
            return;
        }

        transaction.Increment<CustomerSums>(user, OrdersField, orders);
        transaction.Increment<CustomerSums>(user, SpentField, spent);
    }

    private static long CountOf(Order? order) => order is null ? 0 : 1;

    private static long SpentOn(Order? order) => order is { IsSale: true } ? order.Total.Minor : 0;
}
