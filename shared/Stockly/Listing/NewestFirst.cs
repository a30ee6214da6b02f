using System.Globalization;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Listing;

/// <summary>
/// Lists whose ties come newest first, whichever way the list itself is sorted (contract 3.8, 3.9). The cloud store sorts all keys
/// of a query in one direction, so beside <c>createdAt</c> a document stores <c>newestFirst</c>: the same instant, counted down.
/// </summary>
public static class NewestFirst
{
    private const string Id = "id";
    private const string CreatedAt = "createdAt";
    private const string CountedDown = "newestFirst";

    /// <summary>What a document stores as its <c>newestFirst</c>.</summary>
    public static string Of(DateTimeOffset createdAt) =>
        (DateTimeOffset.MaxValue.UtcTicks - createdAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The indexes of lists that can be sorted by each of these members and by the time of creation.</summary>
    public static IEnumerable<DocumentIndex> Indexes(params IEnumerable<string> members) => members
        .SelectMany(member => new[] { new DocumentIndex(member, CreatedAt, Id), new DocumentIndex(member, CountedDown, Id) })
        .Append(new DocumentIndex(CreatedAt, Id));

    /// <summary>The page that a query asks for: sorted as it says, else by the default, the greatest first.</summary>
    /// <param name="reader">Whose list.</param>
    /// <param name="asked">The query.</param>
    /// <param name="filters">What must hold.</param>
    /// <param name="orders">Which member each <c>sort_by</c> means; anything else means the default.</param>
    /// <param name="byDefault">The member of the default.</param>
    public static Task<Page<T>> PageNewestFirst<T>(
        this PartitionReader reader,
        QueryReader asked,
        IEnumerable<DocumentFilter> filters,
        IReadOnlyDictionary<string, string> orders,
        string byDefault)
        where T : class, IDocument<T>
    {
        var keys = By(asked.Choice("sort_by", orders, byDefault), asked.IsDescending(whenAbsent: true));
        return reader.Page(DocumentQuery.Over<T>().Where(filters).OrderBy(keys), asked.Page);
    }

    // The sort keys of a list: the member, then newest first, then the id.
    private static IEnumerable<DocumentOrder> By(string member, bool descending)
    {
        yield return new DocumentOrder(member, descending);
        if (member != CreatedAt)
            yield return new DocumentOrder(descending ? CreatedAt : CountedDown, descending);
        yield return new DocumentOrder(Id, descending);
    }
}
