using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Invoices;

/// <summary>The invoices of a period, or all, in figures; cancelled ones do not count (contract, endpoint 59).</summary>
public sealed class InvoiceStatistics(Books books)
{
    /// <summary>The figures of the period that the query asks for.</summary>
    public async Task<InvoiceStatisticsView> Of(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var (start, end) = (asked.Date("start_date", "date_from"), asked.Date("end_date", "date_to"));
        var days = await books.Of(me).Query(DocumentQuery.Over<InvoiceDay>().Where(InvoiceDay.DateField.Between(start, end)));
        var (drafts, pending, paid) = (days.Sum(day => day.Drafts), days.Sum(day => day.Pending), days.Sum(day => day.Paid));
        var revenue = days.Aggregate(Amount.Zero, (sum, day) => sum + day.Revenue);
        var total = drafts + pending + paid;
        return new InvoiceStatisticsView(
            total, drafts, pending, paid, revenue, total == 0 ? Amount.Zero : Amount.Round(revenue.Units / total));
    }
}

/// <summary>Invoices in figures.</summary>
public sealed record InvoiceStatisticsView(
    long TotalInvoices, long DraftCount, long PendingCount, long PaidCount, Amount TotalRevenue, Amount AvgInvoiceAmount);
