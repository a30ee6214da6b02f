using System.Globalization;
using Mostrador.Kernel.Time;

namespace Mostrador.SmartSales.Reports;

/// <summary>A report as it was understood (contract: 4.41).</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Format">Which file it becomes.</param>
/// <param name="Grouping">Rows of a sales report.</param>
/// <param name="CustomerNames">Whether a detailed sales report names the customers.</param>
/// <param name="ProductNames">Whether a detailed sales report names the products.</param>
/// <param name="Days">Business days of the sales.</param>
/// <param name="Reason">Which words gave the days.</param>
public sealed record ReportRequest(
    ReportKind Kind,
    ReportFormat Format,
    SalesGrouping Grouping,
    bool CustomerNames,
    bool ProductNames,
    DateRange Days,
    string Reason)
{
    /// <summary>The name of the file: <c>reporte_ventas_2025-10-01_a_2025-10-31.pdf</c>.</summary>
    public string FileName => Kind == ReportKind.Products
        ? $"reporte_productos.{Extension}"
        : string.Create(CultureInfo.InvariantCulture, $"reporte_ventas_{Days.First:yyyy-MM-dd}_a_{Days.Last:yyyy-MM-dd}.{Extension}");

    /// <summary>What was understood, in Spanish, for the people who asked.</summary>
    public string Explanation => Kind == ReportKind.Products
        ? $"Productos, {FormatName}"
        : $"Ventas {GroupingName}, {Days} ({Reason}), {FormatName}";

    private string Extension => Format == ReportFormat.Excel ? "xlsx" : "pdf";

    private string FormatName => Format == ReportFormat.Excel ? "Excel" : "PDF";

    private string GroupingName => (Grouping, CustomerNames, ProductNames) switch
    {
        (SalesGrouping.ByProduct, _, _) => "por producto",
        (SalesGrouping.ByCustomer, _, _) => "por cliente",
        (_, true, true) => "con clientes y productos",
        (_, true, false) => "con clientes",
        (_, false, true) => "con productos",
        _ => "detalladas",
    };
}
