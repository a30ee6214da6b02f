using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>Promotions (contract D34, I5).</summary>
public sealed class ReadPromotions(Shop shop)
{
    /// <summary>All, or those of one product, ascending by id.</summary>
    /// <param name="product">The filter as sent; empty = none.</param>
    public async Task<PromotionView[]> All(string? product)
    {
        var query = DocumentQuery.Over<Promotion>().OrderBy(Promotion.IdField.Ascending);
        if (!string.IsNullOrWhiteSpace(product))
            query = query.Where(Promotion.ProductField.Is(await Existing(product)));
        return [.. (await shop.Read.Query(query)).Select(PromotionView.Of)];
    }

    /// <summary>One.</summary>
    public async Task<PromotionView> One(long id) =>
        PromotionView.Of(await shop.Read.Peek<Promotion>(id) ?? throw Refusal.NotFound());

    private async Task<long> Existing(string product) =>
        PathId.Parse(product.Trim()) is { } id && await shop.Read.Peek<Product>(id) is not null
            ? id
            : throw DjangoAnswer.Field("product", "Select a valid choice. That choice is not one of the available choices.");
}
