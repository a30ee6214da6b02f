using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Files.Images;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Pictures;

/// <summary>
/// Keeps pictures that everybody may see who knows their address (contract 5). The address holds a random number, so nobody finds
/// it by knowing a product. Documents hold the name of a file, not its address: that is made when an answer is written, for the
/// host that the client knows. A store that fails costs the picture, never what it belongs to.
/// </summary>
public sealed partial class PictureStore(IFileStore files, FileLinks links, ILogger<PictureStore> logger)
{
    /// <summary>The folder of products' pictures.</summary>
    public const string Products = Books.Module + "/products";

    /// <summary>The folder of pictures of serial numbers.</summary>
    public const string Serials = Books.Module + "/serials";

    /// <summary>The folder of repairs' photos.</summary>
    public const string Services = Books.Module + "/services";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Folders { get; } = [Products, Serials, Services];

    /// <summary>The picture that a form brings; null when it brings none.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">The file is no picture, whatever it is called.</exception>
    public static IFormFile? Sent(RequestBody body, string field)
    {
        // A browser sends an empty file where its user has chosen none.
        if (body.Files?.GetFile(field) is not { Length: > 0 } file)
            return null;
        _ = FormatOf(file) ?? throw StocklyAnswer.BadRequest("Only image files are allowed");
        return file;
    }

    /// <summary>Stores a picture of a form and answers the name of its file; null when it is none, or when the store fails.</summary>
    /// <param name="folder">Where, e.g. <see cref="Products"/>; there may be folders in it.</param>
    /// <param name="file">As it came.</param>
    /// <param name="cancellation">Ends with the request.</param>
    public async Task<string?> Save(string folder, IFormFile file, CancellationToken cancellation)
    {
        if (FormatOf(file) is not { } format)
            return null;
        await using var content = file.OpenReadStream();
        return await Save(folder, format, content, cancellation);
    }

    /// <summary>Stores a picture that came as text and answers the name of its file; null when it is none, or when the store fails.</summary>
    /// <param name="folder">Where, e.g. <see cref="Serials"/>; there may be folders in it.</param>
    /// <param name="picture">Its bytes.</param>
    /// <param name="cancellation">Ends with the request.</param>
    public async Task<string?> Save(string folder, byte[] picture, CancellationToken cancellation)
    {
        if (ImageFormat.Of(picture) is not { } format)
            return null;
        using var content = new MemoryStream(picture, writable: false);
        return await Save(folder, format, content, cancellation);
    }

    /// <summary>Where clients find a picture: the address of a file of ours, or the one that somebody has entered.</summary>
    public string? AddressOf(HttpRequest request, string? picture) =>
        picture is not null && FileName.IsValid(picture) ? links.Lasting(request, picture) : picture;

    /// <summary>What a document keeps of an address: the name of a file of ours, so that it may come back as it was shown.</summary>
    public string? Kept(HttpRequest request, string? address) => address is null ? null : links.NameOf(request, address) ?? address;

    private static ImageFormat? FormatOf(IFormFile file)
    {
        using var content = file.OpenReadStream();
        Span<byte> start = stackalloc byte[16];
        return ImageFormat.Of(start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    private async Task<string?> Save(string folder, ImageFormat format, Stream content, CancellationToken cancellation)
    {
        var name = FileName.Fresh(folder, format.Extension);
        try
        {
            await files.Save(name, content, format.ContentType, cancellation).WaitAsync(cancellation);
            return name;
        }
#pragma warning disable CA1031 // Whatever a store fails of, or how slow it is: the product or the sale counts, not its picture.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogLost(fault, name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The picture {Name} could not be stored")]
    private partial void LogLost(Exception fault, string name);
}
