using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Pictures;

/// <summary>
/// Keeps pictures that everybody may see who knows their address (contract 5). The address holds a random number, so nobody finds
/// it by knowing a product. A store that fails costs the picture, never what it belongs to.
/// </summary>
public sealed partial class PictureStore(IFileStore files, ILogger<PictureStore> logger)
{
    /// <summary>The picture that a form brings; null when it brings none.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">The file is no picture, whatever it is called.</exception>
    public static IFormFile? Sent(RequestBody body, string field)
    {
        // A browser sends an empty file where its user has chosen none.
        if (body.Files?.GetFile(field) is not { Length: > 0 } file)
            return null;
        _ = PictureFormat.Of(file) ?? throw StocklyAnswer.BadRequest("Only image files are allowed");
        return file;
    }

    /// <summary>Stores a picture under a name that nobody can guess; null when the store fails.</summary>
    /// <param name="request">The request that brings it: its address is that of the pictures.</param>
    /// <param name="folder">Where in the module's folder, e.g. <c>products</c>.</param>
    /// <param name="file">What <see cref="Sent"/> has found.</param>
    public async Task<Picture?> Save(HttpRequest request, string folder, IFormFile file)
    {
        var format = PictureFormat.Of(file) ?? throw new ArgumentException("Not a picture.", nameof(file));
        await using var content = file.OpenReadStream();
        return await Save(request, folder, format, content, CancellationToken.None);
    }

    /// <summary>Stores a picture that came as text; null when it is none, when the store fails, or when its time is over.</summary>
    /// <inheritdoc cref="Save(HttpRequest, string, IFormFile)"/>
    public async Task<Picture?> Save(HttpRequest request, string folder, byte[] picture, CancellationToken deadline)
    {
        if (PictureFormat.Of(picture) is not { } format)
            return null;
        using var content = new MemoryStream(picture, writable: false);
        return await Save(request, folder, format, content, deadline);
    }

    private async Task<Picture?> Save(
        HttpRequest request, string folder, (string Extension, string ContentType) format, Stream content, CancellationToken deadline)
    {
        var aborted = request.HttpContext.RequestAborted;
        var name = $"{Books.Module}/{folder}/{Guid.NewGuid()}.{format.Extension}";
        try
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(aborted, deadline);
            await files.Save(name, content, format.ContentType, cancellation.Token).WaitAsync(cancellation.Token);
            return new Picture(name, $"{request.Scheme}://{request.Host}{request.PathBase}/files/{name}");
        }
#pragma warning disable CA1031 // Whatever a store fails of: the product or sale counts, not its picture.
        catch (Exception fault) when (!aborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogLost(fault, name);
            return null;
        }
    }

    /// <summary>Removes a picture that in the end belongs to nothing.</summary>
    public async Task Discard(Picture picture)
    {
        try
        {
            await files.Delete(picture.Name, CancellationToken.None);
        }
#pragma warning disable CA1031 // It stays, known to nobody.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogLeft(fault, picture.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The picture {Name} could not be stored")]
    private partial void LogLost(Exception fault, string name);

    [LoggerMessage(LogLevel.Warning, "The picture {Name} is not needed and could not be removed")]
    private partial void LogLeft(Exception fault, string name);
}

/// <summary>A stored picture.</summary>
/// <param name="Name">Its name in the file store.</param>
/// <param name="Url">Where everybody finds it.</param>
public sealed record Picture(string Name, string Url);
