using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>What lies on the shelves and what it is worth (contract, endpoint 27).</summary>
public sealed class ReadStock(Books books)
{
    /// <summary>All products that a query asks for, by name, with their sums.</summary>
    public async Task<StockView> Run(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var reader = books.Of(me);
        var products = await reader.Query(Product.ForSale.Where(ProductFilter.OfStock(asked)).OrderBy(ProductOrder.OfNames));
        return StockView.Of(products, await CategoryNames.Of(reader, products));
    }
}
