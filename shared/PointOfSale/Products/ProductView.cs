using Mostrador.Kernel.Money;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.PointOfSale.Products;

/// <summary>A product as the API shows it (contract 9).</summary>
public sealed record ProductView(
    long Id, string Name, string Sku, Amount Price, string TaxRate, string TaxRateDisplay, Amount? DiscountedPrice, Amount FinalPrice,
    long CurrentStock, long ReservedQuantity, long AvailableToSell, bool LowStock, long Supplier, DateTimeOffset UpdatedAt,
    PromotionView[] Promotions)
{
    /// <summary>The view of a product on a business day.</summary>
    /// <param name="product">The product.</param>
    /// <param name="today">The business day.</param>
    /// <param name="soldLastMonth">Units sold in paid orders of the previous calendar month.</param>
    /// <param name="promotions">All its promotions, ascending by id.</param>
    public static ProductView Of(Product product, DateOnly today, long soldLastMonth, IEnumerable<Promotion> promotions) => new(
        product.Id,
        product.Name,
        product.Sku,
        product.Price,
        product.TaxRate,
        Products.TaxRate.Display(product.TaxRate),
        product.RuleOn(today)?.Discount(product.Price),
        product.FinalPriceOn(today),
        product.CurrentStock,
        product.ReservedQuantity,
        product.AvailableToSell(),
        product.CurrentStock < soldLastMonth,
        product.SupplierId,
        product.UpdatedAt,
        [.. promotions.Select(PromotionView.Of)]);
}
