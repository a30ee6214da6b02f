using System.Globalization;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>
/// Opens and changes promotions (contract D35, D36, D37). The product carries its price rules, so two overlapping promotions
/// saved at once meet at the product and one of them is refused.
/// </summary>
public sealed class SavePromotion(Shop shop)
{
    /// <summary>More than any shop needs, and small enough for one document.</summary>
    private const int MostPerProduct = 1000;

    /// <summary>Opens a promotion.</summary>
    public async Task<PromotionView> Create(RequestBody body)
    {
        var id = await shop.NextId<Promotion>();
        return await shop.Transact(async transaction =>
        {
            var (promotion, product) = await Read(
                transaction, Input.Whole(body, DjangoMessages.English), PromotionForm.Blank with { Id = id });
            transaction.Create(promotion);
            transaction.Replace(WithRule(product, promotion));
            return PromotionView.Of(promotion);
        });
    }

    /// <summary>Changes a promotion, also to another product.</summary>
    public Task<PromotionView> Update(long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Promotion>(id) ?? throw Refusal.NotFound();
        var former = await transaction.Find<Product>(current.ProductId) ?? throw Refusal.NotFound();
        var input = Input.Of(body, DjangoMessages.English, partial);
        var (promotion, product) = await Read(transaction, input, current);
        transaction.Replace(promotion);
        transaction.Replace(WithRule(product, promotion));
        if (promotion.ProductId != current.ProductId)
            transaction.Replace(WithoutRule(former, id));
        return PromotionView.Of(promotion);
    });

    /// <summary>The product without one of its rules.</summary>
    internal static Product WithoutRule(Product product, long promotionId) =>
        product with { PriceRules = [.. product.PriceRules.Where(rule => rule.PromotionId != promotionId)] };

    /// <summary>The product with a new or changed rule.</summary>
    internal static Product WithRule(Product product, Promotion promotion) =>
        product with { PriceRules = [.. WithoutRule(product, promotion.Id).PriceRules, promotion.ToPriceRule()] };

    private static async Task<(Promotion Promotion, Product Product)> Read(Transaction transaction, Input input, Promotion current)
    {
        var promotion = PromotionForm.Read(input, current);
        var reference = PromotionForm.ProductReference;
        var product = input.IsGood(reference.Name) ? await transaction.Find<Product>(promotion.ProductId) : null;
        if (product is null && input.IsGood(reference.Name))
            input.FailUnknown(reference);
        input.Check();
        CheckPeriod(promotion);
        CheckOverlap(promotion, product!);
        return (promotion, product!);
    }

    private static void CheckPeriod(Promotion promotion)
    {
        if (promotion.StartDate > promotion.EndDate)
            throw DjangoAnswer.Field("end_date", "La fecha de finalización debe ser posterior a la fecha de inicio.");
    }

    private static void CheckOverlap(Promotion promotion, Product product)
    {
        var others = product.PriceRules.Where(rule => rule.PromotionId != promotion.Id).ToList();
        if (others.Any(rule => rule.IsActive && rule.Overlaps(promotion.StartDate, promotion.EndDate)))
            throw DjangoAnswer.NonField(string.Create(
                CultureInfo.InvariantCulture,
                $"Ya existe una promoción activa para este producto en las fechas seleccionadas ({promotion.StartDate:yyyy-MM-dd} a {promotion.EndDate:yyyy-MM-dd})."));
        if (others.Count >= MostPerProduct)
            throw DjangoAnswer.NonField(DjangoMessages.English.MoreItemsThan(MostPerProduct));
    }
}
