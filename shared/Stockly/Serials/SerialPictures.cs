using Microsoft.AspNetCore.Http;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Serials;

/// <summary>The picture of a serial number that comes with a sale: kept, and read, both within one limit of time (contract, endpoint 44).</summary>
public sealed class SerialPictures(PictureStore pictures, SerialReader reader, OcrSettings settings)
{
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>What becomes of the picture; nothing when it is none, or too large.</summary>
    public async Task<SerialPicture> Take(Member me, HttpRequest request, byte[] content)
    {
        if (content.Length > MostBytes || PictureFormat.Of(content) is null)
            return SerialPicture.None;
        var aborted = request.HttpContext.RequestAborted;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        deadline.CancelAfter(settings.Timeout);
        var storing = pictures.Save(request, $"serials/{me.CompanyId}", content, deadline.Token);
        var serial = await reader.Read(content, deadline.Token);
        var picture = await storing;
        aborted.ThrowIfCancellationRequested();
        return new SerialPicture(picture, serial);
    }

    /// <summary>Removes the picture of a sale that was not made after all.</summary>
    public Task Discard(SerialPicture picture) => picture.Stored is { } stored ? pictures.Discard(stored) : Task.CompletedTask;
}

/// <summary>What became of the picture of a serial number.</summary>
/// <param name="Stored">Where it is; null when it is not kept.</param>
/// <param name="SerialNumber">What was read in it; null when nothing was found.</param>
public sealed record SerialPicture(Picture? Stored, string? SerialNumber)
{
    /// <summary>No picture.</summary>
    public static SerialPicture None { get; } = new(null, null);

    /// <summary>Where everybody finds it.</summary>
    public string? Url => Stored?.Url;
}
