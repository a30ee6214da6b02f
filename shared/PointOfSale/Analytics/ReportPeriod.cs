using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>The period of a report, as answers echo it.</summary>
public sealed record AnalyzedPeriod(DateOnly StartDate, DateOnly EndDate);

/// <summary>Reads the dates of a report (contract 13.1): only periods in which the shop sold something are good.</summary>
public sealed class ReportPeriod(Shop shop, SalesBook book)
{
    private const int DefaultDays = 30;

    /// <summary>The period that a request asks for.</summary>
    /// <exception cref="Refusal">A date is malformed, or nothing was sold in the period.</exception>
    public async Task<AnalyzedPeriod> Read(string? startText, string? endText)
    {
        var (start, end) = (startText?.Trim() ?? "", endText?.Trim() ?? "");
        var span = await book.Span();
        if (start.Length == 0 && end.Length == 0)
            return span is { First: var first } ? Default(first) : throw NoSales("No sales found in the system.", null);
        var (startDate, endDate) = Parse(start, end, span);
        return startDate <= endDate && await book.HasSales(startDate, endDate)
            ? new AnalyzedPeriod(startDate, endDate)
            : throw NoSalesOn(start.Length > 0 ? start : DocumentKey.Of(startDate), span);
    }

    private AnalyzedPeriod Default(DateOnly first)
    {
        var start = Earlier(shop.Today, DefaultDays);
        return new AnalyzedPeriod(start > first ? start : first, shop.Today);
    }

    private (DateOnly Start, DateOnly End) Parse(string start, string end, (DateOnly First, DateOnly Last)? span)
    {
        DateOnly startDate = default;
        if (start.Length > 0 && !DateField.TryParse(start, out startDate))
            throw NoSalesOn(start, span);
        var endDate = shop.Today;
        if (end.Length > 0 && !DateField.TryParse(end, out endDate))
            throw NoSalesOn(end, span);
        return (start.Length > 0 ? startDate : Earlier(endDate, DefaultDays), endDate);
    }

    /// <summary>Days earlier, not before the first day of the calendar.</summary>
    internal static DateOnly Earlier(DateOnly date, int days) => DateOnly.FromDayNumber(Math.Max(0, date.DayNumber - days));

    private static Refusal NoSalesOn(string date, (DateOnly First, DateOnly Last)? span) =>
        NoSales($"No sales found for the date {date} in the system.", span);

    private static Refusal NoSales(string error, (DateOnly First, DateOnly Last)? span) => DjangoAnswer.Of(
        new JsonObject
        {
            ["error"] = error,
            ["first_system_record"] = span is { First: var first } ? DocumentKey.Of(first) : null,
            ["last_system_record"] = span is { Last: var last } ? DocumentKey.Of(last) : null,
        },
        status: 400);
}
