using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Money;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Orders;

/// <summary>An order as the API shows it (contract 11).</summary>
public sealed record OrderView(
    long Id, string TicketFolio, string Status, DateTimeOffset CreatedAt, DateTimeOffset? PaidAt, string? PaymentMethod, long Seller,
    string SellerName, long? Customer, string CustomerName, Amount Subtotal, Amount TotalTax, Amount FinalAmount, Amount DiscountApplied,
    Amount MoneySavedTotal, long PointsUsed, Amount StoreCreditUsed, OrderLineView[] Items)
{
    private const string NoCustomer = "Cliente General";

    /// <summary>The view of an order; what was deleted since does not show.</summary>
    internal static OrderView Of(Order order, KnownDeletions deleted)
    {
        var customer = order.CustomerId is { } id && !deleted.Has<Customer>(id) ? order.CustomerId : null;
        return new OrderView(
            order.Id,
            order.TicketFolio,
            order.Status,
            order.CreatedAt,
            order.PaidAt,
            order.PaymentMethod,
            order.SellerId,
            order.SellerName,
            customer,
            customer is null ? NoCustomer : order.CustomerName ?? NoCustomer,
            order.Subtotal,
            order.TotalTax,
            order.FinalAmount,
            Amount.Zero,
            order.MoneySavedTotal,
            order.PointsUsed,
            order.StoreCreditUsed,
            [.. order.Lines.Select(line => OrderLineView.Of(line, deleted))]);
    }
}

/// <summary>A line as the API shows it (contract 11).</summary>
public sealed record OrderLineView(
    long Id, long? ProductId, string ProductName, long Quantity, Amount UnitPrice, Amount TaxAmount, Amount DiscountAmount, Amount Amount,
    string? PromotionName)
{
    internal static OrderLineView Of(OrderLine line, KnownDeletions deleted) => new(
        line.Id,
        deleted.Has<Product>(line.ProductId) ? null : line.ProductId,
        line.ProductName,
        line.Quantity,
        line.UnitPrice,
        line.TaxAmount,
        line.DiscountAmount,
        line.LineAmount,
        line.PromotionName);
}
