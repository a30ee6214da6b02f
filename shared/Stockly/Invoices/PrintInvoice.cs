using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Files;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Invoices.Logos;

namespace Mostrador.Stockly.Invoices;

/// <summary>Makes the PDF of an invoice and hands it out (contract, endpoints 55 and 56).</summary>
public sealed class PrintInvoice(Books books, InvoiceFiles files, LogoReader logos, Leftovers leftovers)
{
    /// <summary>Makes a new one, which takes the place of the one before.</summary>
    public async Task<InvoicePdfView> Generate(Member me, HttpRequest request, string id)
    {
        var aborted = request.HttpContext.RequestAborted;
        var invoice = await Existing(me, id);
        var logo = await logos.Read(request, invoice.Company.LogoUrl);
        while (true)
        {
            var file = await files.Save(invoice, InvoicePdf.Write(invoice, logo, books.Now), aborted);
            if (await Keep(me, invoice, file))
                return new InvoicePdfView(files.AddressOf(request, file), books.Now, invoice.Id, invoice.Number);

            // Somebody has changed the invoice while it was drawn.
            invoice = await Existing(me, id);
        }
    }

    /// <summary>The newest one.</summary>
    public async Task<IResult> Download(Member me, HttpRequest request, string id)
    {
        string? missing = null;
        while (true)
        {
            var invoice = await Existing(me, id);
            if (invoice.PdfFile is not { } name || name == missing)
                throw StocklyAnswer.BadRequest("PDF has not been generated yet");
            if (await files.Open(name, request.HttpContext.RequestAborted) is { } file)
                return StocklyReply.File(file, InvoiceFiles.NameOf(invoice));

            // Unless it is lost, a newer one has just taken its place.
            missing = name;
        }
    }

    private async Task<Invoice> Existing(Member me, string id) => await books.Of(me).Peek<Invoice>(id) ?? throw Invoice.NotFound();

    // Of the file that is not needed, the new or the old one, nothing stays.
    private async Task<bool> Keep(Member me, Invoice drawn, string file)
    {
        var (isKept, useless) = await leftovers.Guard([file], () => books.Transact(me, async transaction =>
        {
            var invoice = await transaction.Find<Invoice>(drawn.Id) ?? throw Invoice.NotFound();
            if (invoice.Revision != drawn.Revision)
                return (false, file);
            transaction.Replace(invoice with { PdfFile = file, PdfGeneratedAt = books.Now, UpdatedAt = books.Now });
            return (true, invoice.PdfFile);
        }));
        await leftovers.Discard([useless]);
        return isKept;
    }
}

/// <summary>A PDF that was just made (contract, endpoint 55).</summary>
public sealed record InvoicePdfView(string PdfUrl, DateTimeOffset GeneratedAt, string InvoiceId, string InvoiceNumber);
