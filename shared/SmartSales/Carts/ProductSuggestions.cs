using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Carts;

/// <summary>Which products a shopper may be typing (contract: 4.16).</summary>
public static class ProductSuggestions
{
    private const int Most = 5;
    private const int ShortestQuery = 2;

    /// <summary>Whether so much has been typed that there is something to suggest.</summary>
    public static bool IsEnough(string query) => query.Trim().EnumerateRunes().Take(ShortestQuery).Count() == ShortestQuery;

    /// <summary>The newest active products whose name contains what has been typed, whatever its case and accents.</summary>
    public static IReadOnlyList<CatalogueEntry> For(string query, CatalogueIndex catalogue)
    {
        var typed = SearchText.Fold(query.Trim());
        return IsEnough(query) && typed.Length > 0 ? [.. catalogue.Containing(typed).Take(Most)] : [];
    }
}
