using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>Promotions (contract D34, I5); those of a deleted product are gone with it.</summary>
public sealed class ReadPromotions(Shop shop, DeletionRecord deletions)
{
    /// <summary>All, or those of one product, ascending by id.</summary>
    /// <param name="product">The filter as sent; empty = none.</param>
    public async Task<PromotionView[]> All(string? product)
    {
        var query = DocumentQuery.Over<Promotion>().OrderBy(Promotion.IdField.Ascending);
        if (!string.IsNullOrWhiteSpace(product))
            query = query.Where(Promotion.ProductField.Is(await Existing(product)));
        var promotions = await shop.Read.Query(query);
        var deleted = await deletions.SoFar(shop.Read);
        return [.. promotions.Where(promotion => !deleted.Has<Product>(promotion.ProductId)).Select(PromotionView.Of)];
    }

    /// <summary>One.</summary>
    public async Task<PromotionView> One(long id) =>
        await shop.Read.Peek<Promotion>(id) is { } promotion && !(await deletions.SoFar(shop.Read)).Has<Product>(promotion.ProductId)
            ? PromotionView.Of(promotion)
            : throw Refusal.NotFound();

    private async Task<long> Existing(string product) =>
        PathId.Parse(product.Trim()) is { } id && await shop.Read.Peek<Product>(id) is not null
            ? id
            : throw DjangoAnswer.Field("product", "Select a valid choice. That choice is not one of the available choices.");
}
