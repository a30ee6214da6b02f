using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Which products a query asks for (contract, endpoint 26); all filters must hold.</summary>
internal static class ProductFilter
{
    private const string InvalidPrice = "Invalid price filter";

    // Beyond every price, so that cents still fit.
    private const decimal Highest = 1_000_000_000_000m;
    private const decimal CentsPerUnit = 100m;

    private static readonly Dictionary<string, string> Conditions = ProductCondition.All.ToDictionary(condition => condition);

    private static readonly Dictionary<string, IReadOnlyList<DocumentFilter>> Statuses = new()
    {
        [StockStatus.Low] = [Product.StockField.After(0), Product.SpareField.AtMost(0)],
        [StockStatus.Out] = [Product.StockField.Is(0)],
        [StockStatus.Available] = [Product.StockField.After(0)],
    };

    /// <summary>The filters of the list.</summary>
    public static IEnumerable<DocumentFilter> OfList(QueryReader asked)
    {
        var filters = new List<DocumentFilter>(OfCategory(asked));
        if (asked.Choice("condition", Conditions, "", "Invalid condition. Valid options: new, used, open_box") is { Length: > 0 } condition)
            filters.Add(Product.ConditionField.Is(condition));
        filters.AddRange(OfSearch(asked));
        if (asked.Number("min_price", InvalidPrice) is { } least)
            filters.Add(Product.PriceField.AtLeast((long)Math.Ceiling(Cents(least))));
        if (asked.Number("max_price", InvalidPrice) is { } most)
            filters.Add(Product.PriceField.AtMost((long)Math.Floor(Cents(most))));
        if (asked.Flag("in_stock") is { } inStock)
            filters.Add(inStock ? Product.StockField.After(0) : Product.StockField.Is(0));
        filters.AddRange(asked.Choice(
            "stock_status", Statuses, [], "Invalid stock_status. Valid options: low, out, available"));
        return filters;
    }

    /// <summary>The filters of the stock summary (contract, endpoint 27).</summary>
    public static IEnumerable<DocumentFilter> OfStock(QueryReader asked) =>
        [.. OfCategory(asked), .. OfSearch(asked), .. asked.Flag("min_stock_only") == true ? [Product.SpareField.AtMost(0)] : None];

    private static DocumentFilter[] None => [];

    private static DocumentFilter[] OfCategory(QueryReader asked) =>
        asked.Id("category_id", "category") is { } category ? [Product.CategoryField.Is(category)] : None;

    private static DocumentFilter[] OfSearch(QueryReader asked) =>
        asked.Text("search") is { } term ? [Product.NameAndSkuField.Contains(SearchLine.Term(term))] : None;

    private static decimal Cents(decimal units) => Math.Clamp(units, -Highest, Highest) * CentsPerUnit;
}
