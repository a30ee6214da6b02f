using System.Globalization;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

/// <summary>An invoice as a shop hands it out: how a module uses the writer.</summary>
internal static class SampleInvoice
{
    private static readonly TextStyle Right = TextStyle.Normal with { Align = TextAlign.Right };
    private static readonly TextStyle Stamp = new() { Size = 96, IsBold = true, Color = new(236, 239, 243), Align = TextAlign.Centre };
    private static readonly DateTimeOffset Day = new(2025, 10, 22, 10, 0, 0, TimeSpan.FromHours(-5));

    public static PdfDocument Draw(int number, int lines, PdfImage? logo = null, bool isDraft = false)
    {
        var name = $"INV-2025-{number:D5}";
        var pdf = new PdfDocument(new ReportMetadata($"Factura {name}", "Peña & Núñez S.A.", Day), PageLayout.A4)
        {
            EachPage = (page, at, of) => Frame(page, isDraft, $"{name}  ·  página {at} de {of}"),
        };
        Head(pdf, name, logo);
        var total = Lines(pdf, lines, isDraft);
        Totals(pdf, total);
        pdf.Space(18);
        pdf.Text("Condiciones", TextStyle.Strong);
        pdf.Text("Garantía de 12 meses contra defectos de fabricación. ¿Dudas? Escríbanos: respondemos en 24 h.", TextStyle.Small);
        return pdf;
    }

    private static void Frame(PdfCanvas page, bool isDraft, string footer)
    {
        if (isDraft)
            page.Text(page.Width / 2, page.Height / 2, "BORRADOR", Stamp, degrees: 52);
        page.Line(48, page.Height - 42, page.Width - 48, page.Height - 42);
        page.Text(48, page.Height - 28, "Gracias por su compra – Mi Tienda", TextStyle.Small);
        page.Text(page.Width - 48, page.Height - 28, footer, TextStyle.Small with { Align = TextAlign.Right });
    }

    private static void Head(PdfDocument pdf, string name, PdfImage? logo)
    {
        if (logo is not null)
            pdf.Image(logo, 130, 48);
        pdf.Space(8);
        pdf.Table(TableLook.Plain, new PdfColumn(""), new PdfColumn("") { Align = TextAlign.Right }).Row(
            PdfCell.Stack(
                new("Peña & Núñez S.A.", TextStyle.Heading),
                new("Av. José Larco 1301, Miraflores, Lima", TextStyle.Small),
                new("+51 999 888 777  ·  contacto@mitienda.com", TextStyle.Small),
                new("RTC 20123456789", TextStyle.Small)),
            PdfCell.Stack(
                new("INVOICE / RECIBO", TextStyle.Title with { Align = TextAlign.Right }),
                new(name, TextStyle.Strong with { Align = TextAlign.Right }),
                new("22/10/2025", Right)));
        pdf.Space(14);
        pdf.Rule(PdfColor.Ink, 1.5);
        pdf.Space(10);
        pdf.Text("Cliente", TextStyle.Small);
        pdf.Text("María Fernanda Ñahui Güemes", TextStyle.Strong);
        pdf.Text("cliente@example.com  ·  +51 999 777 666  ·  Calle de los Álamos Nº 5, 2º piso", TextStyle.Small);
        pdf.Space(14);
    }

    private static decimal Lines(PdfDocument pdf, int lines, bool isDraft)
    {
        var table = pdf.Table(
            isDraft ? TableLook.Report with { Stripe = null } : TableLook.Report,
            PdfColumn.Fixed("#", 30, TextAlign.Right),
            PdfColumn.Shared("Artículo", 2),
            PdfColumn.Shared("Descripción", 3),
            PdfColumn.Fixed("Cant.", 48, TextAlign.Right),
            PdfColumn.Fixed("Precio", 70, TextAlign.Right),
            PdfColumn.Fixed("Importe", 78, TextAlign.Right));
        var total = 0m;
        for (var i = 1; i <= lines; i++)
        {
            var price = 12.5m * i;
            total += 2 * price;
            table.Row($"{i}", $"Cámara domo {i}", i % 3 == 0 ? "Instalación y señalización con visión nocturna, 4 MP, garantía de fábrica" : "Envío exprés", "2", Money(price), Money(2 * price));
        }

        return total;
    }

    private static void Totals(PdfDocument pdf, decimal subtotal)
    {
        pdf.Space(6);
        var totals = pdf.Table(
            TableLook.Plain with { Body = TextStyle.Normal, Total = TextStyle.Heading, PaddingX = 6, PaddingY = 2 },
            new PdfColumn(""), PdfColumn.Fixed("", 120), PdfColumn.Fixed("", 110, TextAlign.Right));
        totals.Row("", "Subtotal", Money(subtotal));
        totals.Row("", "IVA (12 %)", Money(subtotal * 0.12m));
        totals.Row("", "Descuento", Money(-10));
        totals.Total("", "TOTAL", Money((subtotal * 1.12m) - 10));
    }

    private static string Money(decimal amount) => amount.ToString("#,##0.00 €", CultureInfo.InvariantCulture);
}
