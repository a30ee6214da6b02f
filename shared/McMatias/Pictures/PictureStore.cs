using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Files.Images;

namespace Mostrador.McMatias.Pictures;

/// <summary>
/// Pictures of products and repairs, for everybody who knows their address (contract 4.8). Documents hold the name of a file, which nobody
/// can guess and no other picture ever has; the address is made when an answer is written, for the host that the client knows.
/// </summary>
public sealed class PictureStore(IFileStore files, FileLinks links, Leftovers leftovers)
{
    /// <summary>The folder of products' pictures.</summary>
    public const string Products = Shop.Module + "/products";

    /// <summary>The folder of repairs' photos.</summary>
    public const string Repairs = Shop.Module + "/services";

    private const long MostBytes = 10 * 1024 * 1024;

    // What a good camera makes, and a browser can still show.
    private const long MostPixels = 50_000_000;

    private static readonly ImageFormat[] Formats = [ImageFormat.Jpeg, ImageFormat.Png, ImageFormat.WebP];

    /// <summary>All folders.</summary>
    public static IReadOnlyList<string> Folders { get; } = [Products, Repairs];

    /// <summary>A field that brings a picture.</summary>
    public static ImageField Field(string name) => new(name, Formats, MostBytes, MostPixels);

    /// <summary>
    /// Writes something with pictures. When that is refused, no new picture stays; when it is done, no old one that it has no more.
    /// </summary>
    /// <param name="folder">Where its pictures are, e.g. <see cref="Products"/>.</param>
    /// <param name="request">The request that brings them.</param>
    /// <param name="work">Its transaction, however often it runs.</param>
    public async Task<T> Change<T>(string folder, HttpRequest request, Func<PictureChanges, Task<T>> work)
    {
        var changes = new PictureChanges(files, leftovers, folder, request.HttpContext.RequestAborted);
        var result = await leftovers.Guard(changes.Stored, () => work(changes));
        await leftovers.Discard(changes.Replaced);
        return result;
    }

    /// <summary>Removes the pictures of something that is deleted; null = it had none.</summary>
    public Task Discard(params IEnumerable<string?> pictures) => leftovers.Discard(pictures);

    /// <summary>Where clients find a picture; null = there is none.</summary>
    public string? AddressOf(HttpRequest request, string? picture) => picture is null ? null : links.Lasting(request, picture);
}
