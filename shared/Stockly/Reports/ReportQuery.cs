using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;

namespace Mostrador.Stockly.Reports;

/// <summary>What a report shall cover, and how it shall come (contract, endpoint 67).</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, counted too.</param>
/// <param name="Format">In what form.</param>
/// <param name="IsMonthly">Whether month by month too.</param>
internal sealed record ReportQuery(DateOnly Start, DateOnly End, ReportFormat Format, bool IsMonthly)
{
    private const int DefaultDays = 90;

    private static readonly Dictionary<string, ReportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["json"] = ReportFormat.Json,
        ["excel"] = ReportFormat.Excel,
        ["pdf"] = ReportFormat.Pdf,
    };

    /// <summary>Days from the first to the last, both counted.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    public static ReportQuery Of(IQueryCollection query, Books books)
    {
        var asked = new QueryReader(query, books.Calendar);
        var (start, end) = (asked.Date("start_date"), asked.Date("end_date") ?? books.Today);
        start ??= DateOnly.FromDayNumber(Math.Max(0, end.DayNumber - DefaultDays + 1));
        if (start > end)
            throw StocklyAnswer.BadRequest("start_date must be before end_date");
        var format = asked.Choice("format", Formats, ReportFormat.Json, "Unsupported format. Use: json, excel, pdf");
        return new ReportQuery(start.Value, end, format, asked.Flag("include_monthly_breakdown") ?? true);
    }
}

/// <summary>In what form a report comes.</summary>
internal enum ReportFormat
{
    /// <summary>For programs.</summary>
    Json,

    /// <summary>A workbook.</summary>
    Excel,

    /// <summary>A document to print.</summary>
    Pdf,
}
