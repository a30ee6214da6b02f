using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims.Uploads;

namespace Mostrador.LocalSim.Sims.Stock;

/// <summary>All lots, newest first, a page in memory at a time.</summary>
internal static class LotPages
{
    private const int Size = 100;

    /// <summary>The lots that there are at this moment, with each as it is when its page is read.</summary>
    public static async Task<IAsyncEnumerable<Lot>> LotsNewestFirst(this PartitionReader reader)
    {
        // The first page is read here: a fault of the store is still an answer then, and not half of one.
        var book = await reader.UploadBook();
        return Pages(reader, book, await Page(reader, from: null, Size));
    }

    private static async IAsyncEnumerable<Lot> Pages(PartitionReader reader, UploadBook book, IReadOnlyList<Lot> page)
    {
        for (var size = Size; ;)
        {
            var isLast = page.Count < size;
            // Lots of the instant with which a page ends may go on after it: they are left to the next page, which has them all.
            var end = isLast ? DateTimeOffset.MinValue : page[^1].RegisteredAt;
            foreach (var lot in page)
            {
                if (lot.RegisteredAt > end && !book.Hides(lot.Upload))
                    yield return lot;
            }

            if (isLast)
                yield break;
            size = page[0].RegisteredAt == end ? 2 * size : Size;
            page = await Page(reader, end, size);
        }
    }

    private static Task<IReadOnlyList<Lot>> Page(PartitionReader reader, DateTimeOffset? from, int size)
    {
        var newest = DocumentQuery.Over<Lot>().OrderBy(Lot.RegisteredAtField.Descending).Take(size);
        return reader.Query(from is { } instant ? newest.Where(Lot.RegisteredAtField.AtMost(instant)) : newest);
    }
}
