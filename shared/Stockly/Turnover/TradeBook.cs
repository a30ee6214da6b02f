using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Purchases;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Turnover;

/// <summary>What a company bought and sold on each business day, always exact.</summary>
public sealed class TradeBook(Books books)
{
    /// <summary>Stages that purchases or sales of these days change.</summary>
    internal static async Task Turn(Transaction transaction, params IEnumerable<DateOnly> days)
    {
        foreach (var day in days.Distinct())
            await DayBook<DaySums>.Turn(transaction, day);
    }

    /// <summary>The sums of all days with trade in a period, in order; an end that is null is open.</summary>
    public Task<IReadOnlyList<DaySums>> Days(Member me, DateOnly? start, DateOnly? end) =>
        books.DayBook<DaySums>(me, day => Sum(books.Of(me), day)).Days(start, end);

    private static async Task<DaySums> Sum(PartitionReader reader, TurnedDay<DaySums> day)
    {
        var (purchases, sales) = (new List<PurchaseSums>(), new List<SaleSums>());
        await foreach (var portion in reader.InPortions(DocumentQuery.Over<Purchase>().Where(Purchase.PurchaseDateField.Is(day.Date)), Purchase.IdField))
            purchases.Add(PurchaseSums.Of(portion));
        await foreach (var portion in reader.InPortions(DocumentQuery.Over<Sale>().Where(Sale.SaleDateField.Is(day.Date)), Sale.IdField))
            sales.Add(SaleSums.Of(portion));
        return new DaySums { Date = day.Date, Version = day.Version, Purchases = PurchaseSums.Of(purchases), Sales = SaleSums.Of(sales) };
    }
}
