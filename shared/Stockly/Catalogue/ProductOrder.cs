using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Catalogue;

/// <summary>How a query wants its products ordered (contract, endpoint 26); the id tells ties apart.</summary>
internal static class ProductOrder
{
    private static readonly DocumentOrder ByName = Product.NameAndSkuField.Ascending;

    private static readonly Dictionary<string, DocumentOrder> Keys = new()
    {
        ["name"] = ByName,
        ["sku"] = Product.SkuField.Ascending,
        ["price"] = Product.PriceField.Ascending,
        ["stock"] = Product.StockField.Ascending,
        ["created_at"] = Product.CreatedAtField.Ascending,
    };

    /// <summary>By name, ascending.</summary>
    public static IEnumerable<DocumentOrder> OfNames { get; } = [ByName, Product.IdField.Ascending];

    /// <summary>The order that is asked for.</summary>
    public static IEnumerable<DocumentOrder> Of(QueryReader asked)
    {
        var key = asked.Choice("sort_by", Keys, ByName, "Invalid sort_by field. Valid options: name, sku, price, stock, created_at");
        var descending = asked.IsDescending(whenAbsent: false, "Invalid sort_order. Use ASC or DESC");
        return [key with { Descending = descending }, Product.IdField.Ascending with { Descending = descending }];
    }
}
