using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Products;

/// <summary>The catalogue (contract 13.1), or what of it has the searched text in its name or its code.</summary>
public sealed class ReadProducts(Business business)
{
    private static readonly TextField Search = new("search", most: int.MaxValue, trimmed: true, required: false);

    /// <summary>By code.</summary>
    public async Task<ProductListView> All(HttpRequest request)
    {
        var query = Input.Query(request);
        var search = query.Read(Search, "");
        query.Check();
        var searched = SearchText.Fold(search);
        var products = await business.Read.Query(DocumentQuery.Over<Product>());
        return new ProductListView(
        [
            .. products
                .Where(product => Has(product.Name, searched) || Has(product.Code, searched))
                .OrderBy(product => product.Code, StringComparer.Ordinal)
                .Select(ProductView.Of),
        ]);
    }

    private static bool Has(string text, string searched) => SearchText.Fold(text).Contains(searched, StringComparison.Ordinal);
}

/// <summary>The catalogue.</summary>
public sealed record ProductListView(ProductView[] Products);

/// <summary>Something that is sold besides particular SIMs.</summary>
public sealed record ProductView(string Id, string Code, string Name, string Description, Amount Price, long TaxPercentage, bool IsActive)
{
    /// <summary>The view of a product.</summary>
    public static ProductView Of(Product product) => new(
        product.Id, product.Code, product.Name, product.Description, product.Price, product.TaxPercentage, product.IsActive);
}
