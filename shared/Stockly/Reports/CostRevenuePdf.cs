using System.Globalization;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;

namespace Mostrador.Stockly.Reports;

/// <summary>The report of cost and revenue as a document to print.</summary>
internal static class CostRevenuePdf
{
    private const double ValueWidth = 130;

    public static byte[] Write(ReportMetadata metadata, CostRevenueView report, bool isMonthly)
    {
        var document = new PdfDocument(metadata, PageLayout.A4) { EachPage = Footer };
        document.Text(metadata.Author, TextStyle.Small);
        document.Text(metadata.Title, TextStyle.Title);
        document.Text(
            $"Del {CostRevenueReport.Day(report.Period.Start)} al {CostRevenueReport.Day(report.Period.End)} ({report.Period.Days} días)",
            TextStyle.Normal);
        document.Space(14);
        Summary(document, report.Summary);
        if (isMonthly)
            Months(document, report.MonthlyBreakdown);
        return document.ToArray();
    }

    private static void Summary(PdfDocument document, CostRevenueSummary summary)
    {
        document.Text("Resumen", TextStyle.Heading);
        document.Space(6);
        var table = document.Table(TableLook.Report, PdfColumn.Shared("Concepto"), PdfColumn.Fixed("Valor", ValueWidth, TextAlign.Right));
        table.Row("Costo total", Money(summary.TotalCost));
        table.Row("Ingresos totales", Money(summary.TotalRevenue));
        table.Row("Ganancia total", Money(summary.TotalProfit));
        table.Row("Margen de ganancia", summary.ProfitMargin.ToString("0.00", CultureInfo.InvariantCulture) + " %");
    }

    private static void Months(PdfDocument document, CostRevenueMonth[] months)
    {
        document.Space(22);
        document.Text("Desglose mensual", TextStyle.Heading);
        document.Space(6);
        if (months.Length == 0)
        {
            document.Text("Sin movimientos en el período.", TextStyle.Normal);
            return;
        }

        var table = document.Table(
            TableLook.Report,
            PdfColumn.Shared("Mes"),
            PdfColumn.Shared("Costo", align: TextAlign.Right),
            PdfColumn.Shared("Ingresos", align: TextAlign.Right),
            PdfColumn.Shared("Ganancia", align: TextAlign.Right));
        foreach (var month in months)
            table.Row(month.Month, Money(month.Cost), Money(month.Revenue), Money(month.Profit));
    }

    private static string Money(Amount amount) => amount.Units.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static void Footer(PdfCanvas page, int number, int count) => page.Text(
        48, page.Height - 36, $"Página {number} de {count}", TextStyle.Small);
}
