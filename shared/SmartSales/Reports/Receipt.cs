using System.Globalization;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Reports;

/// <summary>The receipt of an order as a page to print (contract 4.42).</summary>
internal static class Receipt
{
    /// <summary>The page, or as many as the lines take.</summary>
    /// <param name="order">The order.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="placed">When, on the shop's wall clock.</param>
    /// <param name="nameOf">What a product is called.</param>
    /// <param name="metadata">What the file says about itself.</param>
    public static byte[] Write(Order order, User owner, DateTime placed, Func<long, string> nameOf, ReportMetadata metadata)
    {
        var document = new PdfDocument(metadata, PageLayout.Letter);
        document.Text("COMPROBANTE DE VENTA", TextStyle.Title);
        document.Space(8);
        document.Text($"Orden #{order.Id}", TextStyle.Heading);
        document.Space(6);
        document.Text($"Cliente: {owner.DisplayName}");
        document.Text($"Email: {owner.Email}");
        document.Text($"Fecha de Compra: {placed.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)}");
        document.Text($"Estado: {StateOf(order.Status)}");
        document.Space(14);
        Lines(document, order, nameOf);
        document.Space(20);
        document.Text("Gracias por su compra - SmartSales365", TextStyle.Small);
        return document.ToArray();
    }

    private static void Lines(PdfDocument document, Order order, Func<long, string> nameOf)
    {
        var table = document.Table(
            TableLook.Report,
            PdfColumn.Shared("Producto", 3),
            PdfColumn.Shared("Cantidad", align: TextAlign.Right),
            PdfColumn.Shared("Precio Unitario", 1.3, TextAlign.Right),
            PdfColumn.Shared("Subtotal", 1.3, TextAlign.Right));
        foreach (var line in order.Lines)
            table.Row(nameOf(line.ProductId), line.Quantity.ToString(CultureInfo.InvariantCulture), $"${line.Price}", $"${line.Subtotal}");
        table.Total("TOTAL", "", "", $"${order.Lines.Aggregate(Amount.Zero, (sum, line) => sum + line.Subtotal)}");
    }

    private static string StateOf(string status) => status switch
    {
        OrderStatus.Paid => "Pagado",
        OrderStatus.Shipped => "Enviado",
        OrderStatus.Delivered => "Entregado",
        OrderStatus.Cancelled => "Cancelado",
        _ => "Pendiente",
    };
}
