using Mostrador.Kernel.Reports.Spreadsheets;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Reports;

/// <summary>The whole catalogue with its stock (contract 4.41); only the spreadsheet has the descriptions.</summary>
internal static class ProductsReport
{
    private const int LongestDescription = 100;

    /// <summary>The table that was asked for.</summary>
    /// <param name="format">Which file it becomes.</param>
    /// <param name="products">Newest first.</param>
    /// <param name="categories">By id.</param>
    public static TableReport Of(ReportFormat format, IEnumerable<Product> products, IReadOnlyDictionary<long, Category> categories)
    {
        List<(ReportColumn Column, Func<Product, ReportCell> Cell)> columns =
        [
            (new("ID", 0.6, 8) { IsNumeric = true }, product => product.Id),
            (new("Nombre", 2.4, 40), product => product.Name),
            (new("Categoría", 1.4, 24), product => categories.GetValueOrDefault(product.CategoryId ?? 0)?.Name ?? "Sin categoría"),
            (new("Precio", 1, 12) { IsNumeric = true }, product => new ReportCell($"${product.Price}", CellValue.FromDecimal(product.Price.Units))),
            (new("Stock", 0.8, 10) { IsNumeric = true }, product => product.Stock),
            (new("Estado", 0.9, 12), product => product.IsActive ? "Activo" : "Inactivo"),
        ];
        if (format == ReportFormat.Excel)
            columns.Insert(3, (new("Descripción", 3, 60), product => Shortened(product.Description)));
        return new TableReport(
            "Reporte de Productos",
            [.. columns.Select(column => column.Column)],
            [.. products.Select(product => columns.Select(column => column.Cell(product)).ToArray())])
        {
            HasHeading = false,
        };
    }

    // By characters, not by UTF-16 units: half an emoji is none.
    private static string Shortened(string text) => text.Length <= LongestDescription
        ? text
        : string.Concat(text.EnumerateRunes().Take(LongestDescription).Select(rune => rune.ToString()));
}
