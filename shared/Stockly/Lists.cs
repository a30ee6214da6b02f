using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly;

/// <summary>Pages of lists, with exact totals (contract 1.5).</summary>
public static class Lists
{
    /// <summary>The page that is asked for.</summary>
    public static async Task<Page<T>> Page<T>(this PartitionReader reader, DocumentQuery<T> query, PageQuery page)
        where T : class, IDocument<T>
    {
        var (items, total) = await reader.QueryAndCount(query.Skip(page.Skip).Take(page.Limit));
        return new Page<T>(items, page, total);
    }

    /// <summary>The same page with a view of each item.</summary>
    public static Page<TView> As<T, TView>(this Page<T> page, Func<T, TView> view) =>
        new([.. page.Items.Select(view)], page.Query, page.Total);
}
