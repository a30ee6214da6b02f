using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Sales;

/// <summary>A sale as the API shows it (contract 3.9). There is no tax on sales.</summary>
public sealed record SaleView(
    string Id, string CustomerName, Amount Total, string? SerialNumber, string? SerialImageUrl, string? WarrantyId, DateTimeOffset CreatedAt,
    string CompanyId, string UserId, string? CustomerEmail, string? CustomerPhone, string? CustomerAddress,
    IReadOnlyList<SaleLineView> Products, Amount Subtotal, Amount TaxAmount, Amount DiscountAmount, Amount TotalAmount, int WarrantyMonths,
    IReadOnlyList<string> WarrantyIds, string PaymentMethod, string SalesPlatform, DateOnly SaleDate, string? Notes, string SellerName,
    string SellerEmail)
{
    /// <summary>The view of a sale.</summary>
    /// <param name="me">Who sees it.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="serialImage">Where he finds the picture of the serial number.</param>
    internal static SaleView Of(Member me, Sale sale, string? serialImage) => new(
        sale.Id,
        sale.CustomerName,
        sale.TotalAmount,
        sale.SerialNumber,
        serialImage,
        sale.WarrantyIds.Count > 0 ? sale.WarrantyIds[0] : null,
        sale.CreatedAt,
        me.CompanyId,
        sale.UserId,
        sale.CustomerEmail,
        sale.CustomerPhone,
        sale.CustomerAddress,
        SaleLineView.Of(sale),
        sale.Subtotal,
        Amount.Zero,
        sale.DiscountAmount,
        sale.TotalAmount,
        sale.WarrantyMonths,
        sale.WarrantyIds,
        sale.PaymentMethod,
        sale.SalesPlatform,
        sale.SaleDate,
        sale.Notes,
        sale.SellerName,
        sale.SellerEmail);
}

/// <summary>A line as the API shows it (contract 3.9).</summary>
public sealed record SaleLineView(
    string ProductId, string ProductName, long Quantity, Amount Price, Amount UnitPrice, Amount Discount, string? SerialNumber)
{
    /// <summary>The views of a sale's lines.</summary>
    internal static IReadOnlyList<SaleLineView> Of(Sale sale) =>
    [
        .. sale.Lines.Select(line => new SaleLineView(
            line.ProductId, line.ProductName, line.Quantity, line.Price, line.Price, line.Discount, line.SerialNumber)),
    ];
}
