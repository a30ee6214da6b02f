using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly;

/// <summary>Pages of lists, with exact totals (contract 1.5).</summary>
public static class Lists
{
    /// <summary>
    /// The page that is asked for. The store counts only where the page itself does not show how many there are: counting is what
    /// a search over many documents costs most.
    /// </summary>
    public static async Task<Page<T>> Page<T>(this PartitionReader reader, DocumentQuery<T> query, PageQuery page)
        where T : class, IDocument<T>
    {
        var items = await reader.Query(query.Skip(page.Skip).Take(page.Limit));
        var showsEnd = items.Count < page.Limit && (items.Count > 0 || page.Skip == 0);
        return new Page<T>(items, page, showsEnd ? page.Skip + items.Count : await reader.Count(query));
    }

    /// <summary>The same page with a view of each item.</summary>
    public static Page<TView> As<T, TView>(this Page<T> page, Func<T, TView> view) =>
        new([.. page.Items.Select(view)], page.Query, page.Total);
}
