using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Pictures;

/// <summary>
/// Keeps pictures that everybody may see who knows their address (contract 5). The address holds a random number, so nobody finds
/// it by knowing a product. Documents hold the name of a file, not its address: that is made when an answer is written, for the
/// host that the client knows. A store that fails costs the picture, never what it belongs to.
/// </summary>
public sealed partial class PictureStore(IFileStore files, ILogger<PictureStore> logger)
{
    /// <summary>The folder of products' pictures.</summary>
    public const string Products = Books.Module + "/products";

    /// <summary>The folder of the pictures of serial numbers; each company has a folder in it.</summary>
    public const string Serials = Books.Module + "/serials";

    private readonly string _door = "/files/";

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

    /// <summary>Stores a picture and answers the name of its file; null when the store fails.</summary>
    /// <param name="folder">Where, e.g. <see cref="Products"/>.</param>
    /// <param name="file">What <see cref="Sent"/> has found.</param>
    /// <param name="cancellation">Ends with the request.</param>
    public async Task<string?> Save(string folder, IFormFile file, CancellationToken cancellation)
    {
        var format = PictureFormat.Of(file) ?? throw new ArgumentException("Not a picture.", nameof(file));
        await using var content = file.OpenReadStream();
        var name = await Save(folder, format, content, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return name;
    }

    /// <summary>Stores a picture that came as text; null when it is none, when the store fails, or when it takes too long.</summary>
    /// <param name="folder">Where, e.g. <see cref="Serials"/>.</param>
    /// <param name="picture">Its bytes.</param>
    /// <param name="deadline">Ends when it takes too long.</param>
    public async Task<string?> Save(string folder, byte[] picture, CancellationToken deadline)
    {
        if (PictureFormat.Of(picture) is not { } format)
            return null;
        using var content = new MemoryStream(picture, writable: false);
        return await Save(folder, format, content, deadline);
    }

    private async Task<string?> Save(string folder, PictureFormat format, Stream content, CancellationToken cancellation)
    {
        var name = $"{folder}/{Guid.NewGuid():N}{format.Extension}";
        try
        {
            await files.Save(name, content, format.ContentType, cancellation).WaitAsync(cancellation);
            return name;
        }
#pragma warning disable CA1031 // Whatever a store fails of: what the picture belongs to counts.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogLost(fault, name);
            return null;
        }
    }

    /// <summary>Removes a picture that in the end belongs to nothing.</summary>
    public async Task Discard(string name)
    {
        try
        {
            await files.Delete(name, CancellationToken.None);
        }
#pragma warning disable CA1031 // It stays, known to nobody.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogLeft(fault, name);
        }
    }

    /// <summary>Where clients find a picture: the address of a file of ours, or the one that somebody has entered.</summary>
    public string? AddressOf(HttpRequest request, string? picture) =>
        picture is not null && FileName.IsValid(picture) ? BaseOf(request) + picture : picture;

    /// <summary>What a document keeps of an address: the name of a file of ours, so that it may come back as it was shown.</summary>
    public string? Kept(HttpRequest request, string? address) =>
        address is not null && address.StartsWith(BaseOf(request), StringComparison.OrdinalIgnoreCase)
        && address[BaseOf(request).Length..] is var name && FileName.IsValid(name)
            ? name
            : address;

    private string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{_door}";

    [LoggerMessage(LogLevel.Warning, "The picture {Name} could not be stored")]
    private partial void LogLost(Exception fault, string name);

    [LoggerMessage(LogLevel.Warning, "The picture {Name} is not needed and could not be removed")]
    private partial void LogLeft(Exception fault, string name);
}
