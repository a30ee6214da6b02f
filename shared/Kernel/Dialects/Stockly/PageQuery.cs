using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>Which page of a list is asked for (stockly.md 1.5).</summary>
/// <param name="Page">1 or more.</param>
/// <param name="Limit">Items of a page, 1 to 100.</param>
public readonly record struct PageQuery(int Page, int Limit)
{
    private const int DefaultLimit = 20;
    private const int MostItems = 100;

    /// <summary>Items before this page.</summary>
    public int Skip => (int)Math.Min(int.MaxValue, (Page - 1L) * Limit);

    /// <summary>Reads <c>page</c> and <c>limit</c>: what is not above zero counts as absent, what is above 100 is 100.</summary>
    public static PageQuery Of(IQueryCollection query) =>
        new((int)Math.Min(int.MaxValue, Positive(query["page"]) ?? 1), (int)Math.Min(MostItems, Positive(query["limit"]) ?? DefaultLimit));

    private static long? Positive(string? text) => NumberText.Whole(text?.Trim() ?? "") is > 0 and var number ? number : null;
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Type of an item.</typeparam>
/// <param name="Items">The items of the page.</param>
/// <param name="Query">Which page.</param>
/// <param name="Total">Items of all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, PageQuery Query, long Total)
{
    /// <summary>Number of pages; 0 of an empty list.</summary>
    public long Pages => (Total + Query.Limit - 1) / Query.Limit;

    /// <summary>Whether a page follows.</summary>
    public bool HasNext => Query.Page < Pages;

    /// <summary>Whether a page comes before.</summary>
    public bool HasPrevious => Query.Page > 1;
}
