using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Stockly.Reports;

/// <summary>The report of cost and revenue as a workbook: amounts are numbers, so that it can be reckoned with.</summary>
internal static class CostRevenueWorkbook
{
    public static byte[] Write(ReportMetadata metadata, CostRevenueView report, bool isMonthly)
    {
        using var output = new MemoryStream();
        using (var book = new Workbook(output, metadata))
        {
            Summary(book, metadata, report);
            if (isMonthly)
                Months(book, report);
        }

        return output.ToArray();
    }

    private static void Summary(Workbook book, ReportMetadata metadata, CostRevenueView report)
    {
        var sheet = book.Sheet(new SheetLayout("Resumen", new SheetColumn("Concepto", 28), SheetColumn.Numeric("Valor", 24)) { HasFilter = false });
        sheet.Row("Empresa", metadata.Author);
        sheet.Row("Desde", report.Period.Start);
        sheet.Row("Hasta", report.Period.End);
        sheet.Row("Días", report.Period.Days);
        sheet.Row("Costo total", report.Summary.TotalCost);
        sheet.Row("Ingresos totales", report.Summary.TotalRevenue);
        sheet.Row("Ganancia total", report.Summary.TotalProfit);
        sheet.Row("Margen de ganancia", CellValue.Percent(report.Summary.ProfitMargin / 100));
    }

    private static void Months(Workbook book, CostRevenueView report)
    {
        var sheet = book.Sheet(new SheetLayout(
            "Desglose mensual", new SheetColumn("Mes", 12), SheetColumn.Numeric("Costo", 16), SheetColumn.Numeric("Ingresos", 16),
            SheetColumn.Numeric("Ganancia", 16)));
        foreach (var month in report.MonthlyBreakdown)
            sheet.Row(month.Month, month.Cost, month.Revenue, month.Profit);
    }
}
