using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.LocalSim.Sales;

namespace Mostrador.LocalSim.Turnover;

/// <summary>The sales of each business day, month and year, always exact.</summary>
public sealed class SalesBook
{
    /// <summary>What <see cref="Turn"/> takes of a commit.</summary>
    public const int OperationsOfTurn = PeriodBook<PeriodSales, DaySales>.OperationsOfTurn;

    private const int Portion = 20;

    private readonly Business _business;
    private readonly DayBook<DaySales> _days;
    private readonly PeriodBook<PeriodSales, DaySales> _periods;

    /// <summary>The book of the business.</summary>
    public SalesBook(Business business)
    {
        _business = business;
        _days = business.DayBook<DaySales>(Sum);
        _periods = _days.Above<PeriodSales>((period, parts) => new PeriodSales { Key = period.Key, Version = period.Version, Sellers = SellerSum.Of(SellersOf(parts)) });
    }

    /// <summary>Stages that a sale is registered, or that an earlier one changes: what was summed of its day no longer holds.</summary>
    public static Task Turn(Transaction transaction, Sale sale) => PeriodBook<PeriodSales, DaySales>.Turn(transaction, sale.SoldOn);

    /// <summary>The sales of each day with sales between two, both counted, in order.</summary>
    public Task<IReadOnlyList<DaySales>> Days(DateOnly from, DateOnly to) => _days.Days(from, to);

    /// <summary>The sales between two days, both counted, in parts; an end that is null is open.</summary>
    public async Task<IEnumerable<SellerSum>> Between(DateOnly? from, DateOnly? to) => SellersOf(await _periods.Between(from, to));

    /// <summary>The latest of those sales that count, the newest first.</summary>
    /// <param name="from">First business day; null = the first ever.</param>
    /// <param name="to">Last business day; null = the last ever.</param>
    /// <param name="seller">Who sold; null = anybody.</param>
    /// <param name="most">How many, at most.</param>
    public async Task<IReadOnlyList<Sale>> Latest(DateOnly? from, DateOnly? to, long? seller, int most)
    {
        var query = DocumentQuery.Over<Sale>().Where(_business.Between(Sale.SoldAtField, from, to)).OrderBy(Sale.SoldAtField.Descending).Take(Portion);
        if (seller is { } id)
            query = query.Where(Sale.UserIdField.Is(id));
        var latest = new List<Sale>();
        var read = 0;
        do
        {
            // Sales that were given back wholly are few, so one portion is enough but for the strangest days.
            var portion = await _business.Read.Query(query.Skip(read));
            latest.AddRange(portion.Where(sale => sale.IsActive));
            read += Portion;
            if (portion.Count < Portion)
                break;
        }
        while (latest.Count < most);
        return [.. latest.Take(most)];
    }

    private static IEnumerable<SellerSum> SellersOf(Parts<PeriodSales, DaySales> parts) =>
        parts.Periods.SelectMany(period => period.Sellers).Concat(parts.Days.SelectMany(day => day.Sellers));

    private async Task<DaySales> Sum(TurnedDay<DaySales> day)
    {
        IReadOnlyList<SellerSum> sellers = [];
        await foreach (var sales in _business.Read.InPortions(DocumentQuery.Over<Sale>().Where(Sale.SoldOnField.Is(day.Date)), Sale.IdField))
            sellers = SellerSum.Of(sellers.Concat(SellerSum.Of(sales)));
        return new DaySales { Date = day.Date, Version = day.Version, Sellers = sellers };
    }
}
