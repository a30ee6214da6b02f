using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Reports.Spreadsheets;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Reports;

/// <summary>The report of cost and revenue (contract, endpoint 67): for programs, as a workbook, or as a document to print.</summary>
public sealed class CostRevenueReport(Books books, Registry registry, ReadTurnover turnover)
{
    /// <summary>Media type of the workbook.</summary>
    public const string WorkbookType = Workbook.ContentType;

    /// <summary>Media type of the document to print.</summary>
    public const string PdfType = PdfDocument.ContentType;

    private const string Title = "Costos e ingresos";

    /// <summary>The report that the query asks for.</summary>
    public async Task<IResult> Of(Member me, IQueryCollection query)
    {
        var asked = ReportQuery.Of(query, books);
        var view = CostRevenueView.Of(asked, await turnover.Of(me, asked.Start, asked.End));
        if (asked.Format == ReportFormat.Json)
            return StocklyReply.Ok(view);
        var company = (await registry.Read.Peek<Company>(me.CompanyId))?.Name ?? "";
        var metadata = new ReportMetadata(Title, company, books.Now);
        var name = $"cost-vs-revenue_{Day(asked.Start)}_{Day(asked.End)}";
        return asked.Format == ReportFormat.Excel
            ? StocklyReply.File(CostRevenueWorkbook.Write(metadata, view, asked.IsMonthly), Workbook.ContentType, $"{name}.xlsx")
            : StocklyReply.File(CostRevenuePdf.Write(metadata, view, asked.IsMonthly), PdfDocument.ContentType, $"{name}.pdf");
    }

    /// <summary>A day as reports write it.</summary>
    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
