using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The attributes of a product (contract, endpoint 34).</summary>
public sealed class ReadAttributes(Books books)
{
    /// <summary>All, in their order.</summary>
    public async Task<AttributeView[]> Run(Member me, string productId)
    {
        var reader = books.Of(me);
        await Product.Peek(reader, productId);
        var attributes = await reader.Peek<ProductAttributes>(productId);
        return [.. (attributes?.InOrder ?? []).Select(one => AttributeView.Of(productId, one))];
    }
}
