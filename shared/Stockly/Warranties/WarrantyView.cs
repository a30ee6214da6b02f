using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Warranties;

/// <summary>A warranty as the API shows it (contract 3.11), on the day of the request.</summary>
public sealed record WarrantyView(
    string Id, string SaleId, string CompanyId, string ProductId, string? SerialNumber, string ProductName, string CustomerName,
    string? CustomerEmail, string? CustomerPhone, int WarrantyMonths, DateOnly StartDate, DateOnly ExpiresAt, bool IsActive,
    DateTimeOffset CreatedAt, int DaysRemaining, string WarrantyStatus, long ServiceCount, Amount SaleTotal, DateOnly SaleDate,
    IReadOnlyList<SaleLineView> SaleProducts)
{
    /// <summary>The view of a warranty and its sale.</summary>
    internal static WarrantyView Of(Member me, Warranty warranty, Sale sale, DateOnly today) => new(
        warranty.Id,
        warranty.SaleId,
        me.CompanyId,
        warranty.ProductId,
        warranty.SerialNumber,
        warranty.ProductName,
        warranty.CustomerName,
        warranty.CustomerEmail,
        warranty.CustomerPhone,
        warranty.WarrantyMonths,
        warranty.StartDate,
        warranty.ExpiresAt,
        warranty.IsActive,
        warranty.CreatedAt,
        warranty.ExpiresAt.DayNumber - today.DayNumber,
        Warranties.WarrantyStatus.Of(warranty, today),
        warranty.ServiceCount,
        sale.TotalAmount,
        sale.SaleDate,
        SaleLineView.Of(sale));
}
