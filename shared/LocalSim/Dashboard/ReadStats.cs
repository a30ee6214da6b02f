using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Time;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>The business at a glance: sales, stock, the latest sales (contract 5.1).</summary>
public sealed class ReadStats(Business business, SalesBook book)
{
    private const int LatestSales = 10;

    /// <summary>The figures that the query asks for.</summary>
    public async Task<StatsView> Run(HttpRequest request)
    {
        var input = Input.Query(request);
        var asked = AskedRange.Read(input);
        input.Check();
        var range = StatsRange.Of(asked, business.Today);
        var shelves = await business.Read.Query(DocumentQuery.Over<Shelf>());
        var stock = StockCounts.Of(shelves);
        var latest = await book.Latest(range.From, range.To, asked.UserId, LatestSales);
        var (kpis, series) = await Sales(range, asked.UserId);
        return new StatsView(
            kpis,
            series,
            stock,
            new LotCounts(shelves.Sum(shelf => shelf.Lots), stock.Total, stock.Disponibles, stock.Recargadas, stock.Vendidas),
            [.. latest.Select(sale => new LatestSaleView(business.Local(sale.SoldAt), sale.Method, sale.Net, sale.Id))]);
    }

    private async Task<(KpisView Kpis, SeriesView Series)> Sales(StatsRange range, long? seller)
    {
        var today = business.Today;
        var (week, month) = (IsoWeek.MondayOf(today), Month.Of(today));
        var days = (await Days(range, week, month)).ToDictionary(day => day.Date, day => MethodSums.Of(day.Sellers, seller));
        var inRange = MethodSums.Of(await book.Between(range.From, range.To), seller);
        var ofToday = days.GetValueOrDefault(today, MethodSums.None);
        var (pesosToday, pesosOfMonth) = (ofToday.Pesos, Pesos(month.FirstDay, month.LastDay));
        var kpis = new KpisView(
            inRange.Pesos.Net, inRange[PaymentMethod.Cash].Net, inRange[PaymentMethod.Electronic].Net, inRange[PaymentMethod.Card].Net,
            pesosToday.Net, Pesos(week, LastOf(week)).Net, pesosOfMonth.Net,
            inRange.Count, ofToday.Count, pesosToday.Average, pesosOfMonth.Average);
        var series = range.Series.Select(day => new DayTotalView(day, days.GetValueOrDefault(day, MethodSums.None).Pesos.Net));
        return (kpis, new SeriesView([.. series], ByMethod(ofToday)));

        SalesSum Pesos(DateOnly from, DateOnly to) =>
            SalesSum.Of(days.Where(day => day.Key >= from && day.Key <= to).Select(day => day.Value.Pesos));
    }

    // Those of the series, of this week and of this month: mostly the same ones.
    private async Task<IEnumerable<DaySales>> Days(StatsRange range, DateOnly week, Month month)
    {
        var recent = await book.Days(
            week < month.FirstDay ? week : month.FirstDay,
            LastOf(week) > month.LastDay ? LastOf(week) : month.LastDay);
        if (range.Series.Count == 0)
            return recent;
        return recent.UnionBy(await book.Days(range.Series[0], range.Series[^1]), day => day.Date);
    }

    private static DateOnly LastOf(DateOnly week) => DateOnly.FromDayNumber(Math.Min(week.DayNumber + 6, DateOnly.MaxValue.DayNumber));

    // Pesos are always named, dollars only when there are some.
    private static Dictionary<string, Amount> ByMethod(MethodSums sums) => PaymentMethod.All
        .Where(method => PaymentMethod.IsPesos(method) || sums[method].Count > 0)
        .ToDictionary(method => method, method => sums[method].Net);
}
