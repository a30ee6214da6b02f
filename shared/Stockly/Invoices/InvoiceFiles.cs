using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Files;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Invoices;

/// <summary>
/// The PDFs of invoices (contract, endpoint 55). Everybody may read one who knows its address, which holds a random number: nobody
/// finds it by knowing the invoice.
/// </summary>
public sealed class InvoiceFiles(IFileStore files, FileLinks links)
{
    /// <summary>Their folder, of which everybody may read.</summary>
    public const string Folder = $"{Books.Module}/invoices";

    /// <summary>What an invoice's file is called.</summary>
    public static string NameOf(Invoice invoice) => $"invoice-{invoice.Number}.pdf";

    /// <summary>Where everybody finds a file.</summary>
    public string AddressOf(HttpRequest request, string file) => links.Lasting(request, file);

    /// <summary>The view of an invoice, for the host that the client knows.</summary>
    internal InvoiceView Show(Member me, HttpRequest request, Invoice invoice) =>
        InvoiceView.Of(me, invoice, invoice.PdfFile is { } file ? AddressOf(request, file) : null);

    /// <summary>Stores a PDF; returns its name in the store.</summary>
    public async Task<string> Save(Invoice invoice, byte[] pdf, CancellationToken aborted)
    {
        var name = FileName.Fresh(Folder, "/" + NameOf(invoice));
        using var content = new MemoryStream(pdf, writable: false);
        await files.Save(name, content, MediaTypeNames.Application.Pdf, aborted);
        return name;
    }

    /// <summary>Opens a PDF; null when it is gone.</summary>
    public Task<StoredFile?> Open(string name, CancellationToken aborted) => files.Open(name, aborted);
}
