using System.Globalization;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;

namespace Mostrador.Stockly.Invoices;

/// <summary>An invoice as a document to print (contract, endpoint 55).</summary>
internal static class InvoicePdf
{
    private const double Margin = 48;
    private static readonly TextStyle Stamp = new() { Size = 96, IsBold = true, Color = new(236, 239, 243), Align = TextAlign.Centre };
    private static readonly TextStyle Right = TextStyle.Normal with { Align = TextAlign.Right };
    private static readonly TextStyle Body = TextStyle.Normal with { Size = 9 };

    public static byte[] Write(Invoice invoice, PdfImage? logo, DateTimeOffset now)
    {
        var metadata = new ReportMetadata($"Factura {invoice.Number}", invoice.Company.Name ?? "", now);
        var pdf = new PdfDocument(metadata, PageLayout.A4)
        {
            EachPage = (page, number, count) => Frame(page, invoice, $"{invoice.Number}  ·  página {number} de {count}"),
        };
        Head(pdf, invoice, logo);
        Customer(pdf, invoice.Customer);
        Lines(pdf, invoice);
        Totals(pdf, invoice.Totals);
        Foot(pdf, invoice);
        return pdf.ToArray();
    }

    private static void Frame(PdfCanvas page, Invoice invoice, string footer)
    {
        if (invoice.IsDraft)
            page.Text(page.Width / 2, page.Height / 2, "BORRADOR", Stamp, degrees: 52);
        page.Line(Margin, page.Height - 42, page.Width - Margin, page.Height - 42);
        page.Text(page.Width - Margin, page.Height - 28, footer, TextStyle.Small with { Align = TextAlign.Right });
    }

    private static void Head(PdfDocument pdf, Invoice invoice, PdfImage? logo)
    {
        var company = invoice.Company;
        if (logo is not null)
        {
            pdf.Image(logo, 140, 56);
            pdf.Space(8);
        }

        pdf.Table(TableLook.Plain, PdfColumn.Shared(""), PdfColumn.Fixed("", 220, TextAlign.Right)).Row(
            PdfCell.Stack(
                new(company.Name ?? "", TextStyle.Heading),
                new(company.Address ?? "", TextStyle.Small),
                new(Line(company.Phone, company.Email), TextStyle.Small),
                new(company.Rtc is { } rtc ? $"RTC {rtc}" : "", TextStyle.Small)),
            PdfCell.Stack(
                new("INVOICE / RECIBO", TextStyle.Title with { Align = TextAlign.Right }),
                new(invoice.Number, TextStyle.Strong with { Align = TextAlign.Right }),
                new($"Fecha: {invoice.InvoiceDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}", Right),
                new(invoice.IsDraft ? "BORRADOR" : "", TextStyle.Strong with { Align = TextAlign.Right, Color = PdfColor.Grey })));
        pdf.Space(14);
        pdf.Rule(PdfColor.Ink, 1.5);
        pdf.Space(10);
    }

    private static void Customer(PdfDocument pdf, InvoiceCustomer customer)
    {
        pdf.Text("Cliente", TextStyle.Small);
        pdf.Text(customer.Name, TextStyle.Strong);
        foreach (var line in new[] { Line(customer.Email, customer.Phone), Line(customer.Address) }.Where(line => line.Length > 0))
            pdf.Text(line, TextStyle.Small);
        pdf.Space(14);
    }

    private static void Lines(PdfDocument pdf, Invoice invoice)
    {
        // A shaded row would cover the stamp.
        var table = pdf.Table(
            invoice.IsDraft ? TableLook.Report with { Stripe = null } : TableLook.Report,
            PdfColumn.Fixed("#", 28, TextAlign.Right),
            PdfColumn.Shared("Artículo", 3),
            PdfColumn.Shared("Descripción", 3),
            PdfColumn.Fixed("Cant.", 52, TextAlign.Right),
            PdfColumn.Fixed("Precio unit.", 78, TextAlign.Right),
            PdfColumn.Fixed("Total", 82, TextAlign.Right));
        for (var i = 0; i < invoice.Lines.Count; i++)
        {
            var line = invoice.Lines[i];
            table.Row(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                line.ItemName,
                line.ItemDescription ?? "",
                line.Quantity.ToString("#,##0.##", CultureInfo.InvariantCulture),
                Money(line.UnitPrice),
                line.ItemType == ItemType.Discount ? Less(line.LineTotal) : Money(line.LineTotal));
        }
    }

    private static void Totals(PdfDocument pdf, InvoiceTotals totals)
    {
        pdf.Space(6);
        pdf.Need(90); // what an invoice comes to stands on one page
        var table = pdf.Table(
            TableLook.Plain with { Body = TextStyle.Normal, Total = TextStyle.Heading, PaddingX = 6, PaddingY = 2 },
            PdfColumn.Shared(""),
            PdfColumn.Fixed("", 130),
            PdfColumn.Fixed("", 130, TextAlign.Right));
        table.Row("", "Subtotal", Money(totals.Subtotal));
        table.Row("", $"Impuesto ({InvoiceTotals.TaxPercentage} %)", Money(totals.TaxAmount));
        table.Row("", "Descuento", Less(totals.DiscountAmount));
        table.Total("", "TOTAL", Money(totals.TotalAmount));
    }

    private static void Foot(PdfDocument pdf, Invoice invoice)
    {
        Paragraph(pdf, "Forma de pago", invoice.PaymentMethod);
        Paragraph(pdf, "Términos y condiciones", invoice.TermsConditions);
        Paragraph(pdf, "Notas", invoice.Notes);
    }

    private static void Paragraph(PdfDocument pdf, string heading, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        pdf.Space(12);
        pdf.Need(40);
        pdf.Text(heading, TextStyle.Small);
        pdf.Text(text, Body);
    }

    private static string Line(params ReadOnlySpan<string?> parts)
    {
        var known = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
                known.Add(part);
        }

        return string.Join("  ·  ", known);
    }

    private static string Less(Amount amount) => amount == Amount.Zero ? Money(amount) : $"−{Money(amount)}";

    private static string Money(Amount amount) => amount.Units.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
