using System.Text.Json.Serialization;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Purchases;

/// <summary>A purchase as the API shows it (contract 3.8).</summary>
public record PurchaseView(
    string Id, string? Supplier, Amount CostAmount, Amount SellAmount, Amount ProfitAmount, decimal ProfitMarginPercent,
    DateTimeOffset CreatedAt, string CompanyId, string UserId, string? SupplierId, string? SupplierName, string? InvoiceNumber,
    IReadOnlyList<PurchaseLine> Products, Amount TotalAmount, DateOnly PurchaseDate, string? Notes, string BuyerName,
    DateTimeOffset UpdatedAt)
{
    private const decimal Percent = 100;

    /// <summary>The view of a purchase.</summary>
    internal static PurchaseView Of(Member me, Purchase purchase) => new(
        purchase.Id,
        purchase.SupplierName,
        purchase.CostAmount,
        purchase.SellAmount,
        purchase.ProfitAmount,
        MarginOf(purchase),
        purchase.CreatedAt,
        me.CompanyId,
        purchase.UserId,
        purchase.SupplierId,
        purchase.SupplierName,
        purchase.InvoiceNumber,
        purchase.Lines,
        purchase.TotalAmount,
        purchase.PurchaseDate,
        purchase.Notes,
        purchase.BuyerName,
        purchase.UpdatedAt);

    // Of what it sells for, not of what it cost (contract 8, no. 12).
    private static decimal MarginOf(Purchase purchase) => purchase.SellAmount == Amount.Zero
        ? 0
        : decimal.Round(purchase.ProfitAmount.Units / purchase.SellAmount.Units * Percent, 2, MidpointRounding.AwayFromZero);
}

/// <summary>A purchase in a list.</summary>
/// <param name="Purchase">The purchase.</param>
public sealed record ListedPurchaseView([property: JsonIgnore] PurchaseView Purchase) : PurchaseView(Purchase)
{
    /// <summary>How many lines it has.</summary>
    [JsonPropertyOrder(1)]
    public int ProductCount => Products.Count;
}
