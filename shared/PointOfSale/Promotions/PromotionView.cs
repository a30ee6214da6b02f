using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>A promotion as the API shows it (contract 10). The percentage has two decimals, like money.</summary>
public sealed record PromotionView(
    long Id, string Name, string Description, Amount DiscountPercent, DateOnly StartDate, DateOnly EndDate, string TargetAudience,
    bool IsActive, long Product)
{
    /// <summary>The view of a promotion.</summary>
    public static PromotionView Of(Promotion promotion) => new(
        promotion.Id,
        promotion.Name,
        promotion.Description,
        new Amount(promotion.PercentHundredths),
        promotion.StartDate,
        promotion.EndDate,
        promotion.TargetAudience,
        promotion.IsActive,
        promotion.ProductId);
}
