using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>Reads what may be a great deal in bounded memory.</summary>
public static class Portions
{
    private const int Size = 500;

    /// <summary>The documents of a query, some at a time, by their keys.</summary>
    /// <param name="reader">The partition.</param>
    /// <param name="query">The query, with no order of its own.</param>
    /// <param name="key">The stored member that is the key of these documents.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InPortions<T>(this PartitionReader reader, DocumentQuery<T> query, DocumentField<string> key)
        where T : class, IDocument<T>
    {
        query = query.OrderBy(key.Ascending).Take(Size);
        var portion = await reader.Query(query);
        yield return portion;
        while (portion.Count == Size)
        {
            portion = await reader.Query(query.Where(key.After(portion[^1].Key)));
            yield return portion;
        }
    }
}
