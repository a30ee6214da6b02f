using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Reports.Pdf;

namespace Mostrador.Stockly.Invoices.Logos;

/// <summary>The logo of an invoice (contract, endpoint 55): JPEG or PNG. Whatever is wrong with it, the invoice is printed without.</summary>
public sealed partial class LogoReader(
    IFileStore files, FileLinks links, WebPictures web, TimeProvider time, ILogger<LogoReader> logger)
{
    /// <summary>How long a logo may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The picture at an address; null when there is none.</summary>
    public async Task<PdfImage?> Read(HttpRequest request, string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        var aborted = request.HttpContext.RequestAborted;
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted, patience.Token);

            // Files of this app are read where they are.
            var file = links.NameOf(request, url) is { } name
                ? await ReadOwn(name, limit.Token)
                : await web.Read(address, limit.Token).WaitAsync(limit.Token);
            return file is null ? null : PdfImage.Read(file);
        }
#pragma warning disable CA1031 // Whatever the web or the store fails of: the invoice counts, not its logo.
        catch (Exception fault) when (!aborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogMissing(fault);
            return null;
        }
    }

    private async Task<byte[]?> ReadOwn(string name, CancellationToken cancellation)
    {
        await using var file = await files.Open(name, cancellation);
        if (file is null || file.Length > WebPictures.MostBytes)
            return null;
        var bytes = new byte[file.Length];
        await file.Content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    [LoggerMessage(LogLevel.Information, "The logo of an invoice could not be had")]
    private partial void LogMissing(Exception fault);
}
