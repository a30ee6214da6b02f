using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Listing;
using Mostrador.Stockly.Purchases;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Turnover;

/// <summary>
/// What a company bought and sold on each business day, always exact: days are summed once and kept, and a kept sum is used only
/// while nothing of its day has changed.
/// </summary>
public sealed class TradeBook(Books books)
{
    // What is read at a time: a day is summed in bounded memory, however busy it was.
    private const int Portion = 500;

    /// <summary>Stages that purchases or sales of these days change.</summary>
    internal static async Task Turn(Transaction transaction, params IEnumerable<DateOnly> days)
    {
        foreach (var day in days.Distinct())
        {
            if (await transaction.Peek<TradeDay>(DocumentKey.Of(day)) is null)
                transaction.Create(new TradeDay { Date = day, Version = 1 });
            else
                transaction.Increment<TradeDay>(DocumentKey.Of(day), TradeDay.VersionField, 1);
        }
    }

    /// <summary>The sums of all days with trade in a period, in order; an end that is null is open.</summary>
    public async Task<IReadOnlyList<DaySums>> Days(Member me, DateOnly? start, DateOnly? end)
    {
        // The versions are read before what is summed: a change in between makes the sum look older than it is, never newer.
        var reader = books.Of(me);
        var days = await reader.Query(DocumentQuery.Over<TradeDay>()
            .Where(TradeDay.DateField.Between(start, end))
            .OrderBy(TradeDay.DateField.Ascending));
        var kept = (await reader.Query(DocumentQuery.Over<DaySums>().Where(DaySums.DateField.Between(start, end))))
            .ToDictionary(sums => sums.Date);
        var all = new List<DaySums>(days.Count);
        foreach (var day in days)
            all.Add(kept.TryGetValue(day.Date, out var sums) && sums.Version == day.Version ? sums : await Sum(me, day));
        return all;
    }

    private async Task<DaySums> Sum(Member me, TradeDay day)
    {
        var reader = books.Of(me);
        var sums = new DaySums
        {
            Date = day.Date,
            Version = day.Version,
            Purchases = PurchaseSums.Of(await Portions<Purchase, PurchaseSums>(reader, Purchase.PurchaseDateField.Is(day.Date), Purchase.IdField, PurchaseSums.Of)),
            Sales = SaleSums.Of(await Portions<Sale, SaleSums>(reader, Sale.SaleDateField.Is(day.Date), Sale.IdField, SaleSums.Of)),
        };

        // Today is still moving: it is summed whenever somebody asks.
        if (day.Date < books.Today)
            await Keep(me, sums);
        return sums;
    }

    private static async Task<IReadOnlyList<TSums>> Portions<T, TSums>(
        PartitionReader reader, DocumentFilter day, DocumentField<string> id, Func<IEnumerable<T>, TSums> sum)
        where T : class, IDocument<T>
    {
        var sums = new List<TSums>();
        var query = DocumentQuery.Over<T>().Where(day).OrderBy(id.Ascending).Take(Portion);
        var portion = await reader.Query(query);
        sums.Add(sum(portion));
        while (portion.Count == Portion)
        {
            portion = await reader.Query(query.Where(id.After(portion[^1].Key)));
            sums.Add(sum(portion));
        }

        return sums;
    }

    private Task Keep(Member me, DaySums sums) => books.Transact(me, async transaction =>
    {
        var kept = await transaction.Find<DaySums>(sums.Key);
        if (kept is null)
            transaction.Create(sums);
        else if (kept.Version < sums.Version)
            transaction.Replace(sums);
    });
}
