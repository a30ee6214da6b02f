using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Files.Images;

namespace Mostrador.App.Files;

/// <summary>
/// A file that may be read: whole, a range of it, or the word that the reader has it already; the framework decides which. It is
/// closed when it is sent.
/// </summary>
/// <param name="name">Its name in the store.</param>
/// <param name="file">The open file.</param>
/// <param name="grant">For how long it may be read.</param>
internal sealed class FileAnswer(string name, StoredFile file, FileGrant grant) : IResult
{
    /// <summary>A public file never changes under its name, so it need not be asked for again.</summary>
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        headers.CacheControl = grant.Left is { } left
            ? string.Create(CultureInfo.InvariantCulture, $"private, max-age={(long)left.TotalSeconds}")
            : ForEver;
        headers.ContentDisposition = Disposition;
        await Results.Stream(
            file.Content, file.ContentType, lastModified: file.LastModified, entityTag: new EntityTagHeaderValue($"\"{file.ETag}\""),
            enableRangeProcessing: true).ExecuteAsync(httpContext);
        if (!response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest)
            headers.CacheControl = "no-store"; // A range or a condition that cannot be met says nothing about the file.
    }

    /// <summary>Pictures are shown; everything else is saved under its own name, so that no browser takes it for a page.</summary>
    private string Disposition => ImageFormat.All.Any(format => format.ContentType == file.ContentType)
        ? "inline"
        : $"attachment; filename=\"{name[(name.LastIndexOf('/') + 1)..]}\"";
}
