using Mostrador.Kernel.Language;
using Mostrador.Kernel.Time;

namespace Mostrador.SmartSales.Reports;

/// <summary>Understands what report a Spanish sentence asks for (contract: 4.41). It understands something in every sentence.</summary>
public static class ReportGrammar
{
    /// <summary>Reads a request, in time that grows with its length alone.</summary>
    /// <param name="prompt">The sentence.</param>
    /// <param name="today">The business day on which it is said.</param>
    /// <param name="effort">Counts what it costs.</param>
    public static ReportRequest Read(string prompt, DateOnly today, Effort? effort = null)
    {
        effort ??= new();
        var words = new ReportWords(new(NormalForm.Words(prompt), effort));
        var grouping = GroupingOf(words);
        var detailed = grouping == SalesGrouping.Detailed;
        var range = SpanishRange.Find(new(NormalForm.Words(prompt, SpanishRange.Marks), effort), today)
            ?? new(DateRange.Of(Month.Of(today)), "mes actual");

        return new(
            KindOf(words, grouping),
            FormatOf(words),
            grouping,
            detailed && AsksCustomerNames(words),
            detailed && AsksProductNames(words),
            range.Days,
            range.Reason);
    }

    private static ReportKind KindOf(ReportWords words, SalesGrouping grouping)
    {
        if (words.Any("inventario", "stock"))
            return ReportKind.Products;
        var sales = grouping != SalesGrouping.Detailed || words.Any("venta", "compra", "orden") || words.AnyFrom("vendi");
        return words.Any("producto") && !sales ? ReportKind.Products : ReportKind.Sales;
    }

    private static ReportFormat FormatOf(ReportWords words) =>
        words.Any("excel", "exel", "xlsx", "planilla") || words.Says("hoja de calculo") ? ReportFormat.Excel : ReportFormat.Pdf;

    private static SalesGrouping GroupingOf(ReportWords words)
    {
        if (words.Says("por producto", "cada producto") || (words.Says("mas vendid") && words.Any("producto")))
            return SalesGrouping.ByProduct;
        if (words.Says("por cliente", "cada cliente"))
            return SalesGrouping.ByCustomer;
        return AsksCustomerNames(words) && words.Says("cantidad de compra", "cuanta compra", "numero de orden")
            ? SalesGrouping.ByCustomer
            : SalesGrouping.Detailed;
    }

    private static bool AsksCustomerNames(ReportWords words) =>
        words.Says("nombre del cliente", "nombre de cliente", "nombre de los cliente", "mostrar cliente")
        || words.SaysWithout("con nombres", "de producto", "de los producto", "del producto");

    private static bool AsksProductNames(ReportWords words) =>
        words.Says("nombre del producto", "nombre de producto", "nombre de los producto", "mostrar producto", "detalle de producto")
        || words.Says("clientes y productos", "productos y clientes", "con productos");
}
