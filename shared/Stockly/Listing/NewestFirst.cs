using System.Globalization;
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

    /// <summary>The sort keys of a list: the member, then newest first, then the id.</summary>
    /// <param name="member">JSON name of a member, perhaps that of the time of creation.</param>
    /// <param name="descending">Greatest first.</param>
    public static IEnumerable<DocumentOrder> By(string member, bool descending)
    {
        yield return new DocumentOrder(member, descending);
        if (member != CreatedAt)
            yield return new DocumentOrder(descending ? CreatedAt : CountedDown, descending);
        yield return new DocumentOrder(Id, descending);
    }
}
