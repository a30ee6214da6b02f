using Mostrador.Kernel.Files.Images;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Serials;

/// <summary>The picture of a serial number that comes with a sale: kept, and read, both within one limit of time (contract, endpoint 44).</summary>
public sealed class SerialPictures(PictureStore pictures, SerialReader reader, OcrSettings settings)
{
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>What becomes of the picture; nothing when it is none, or too large.</summary>
    public async Task<SerialPicture> Take(Member me, byte[] content, CancellationToken aborted)
    {
        if (content.Length > MostBytes || ImageFormat.Of(content) is null)
            return SerialPicture.None;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        deadline.CancelAfter(settings.Timeout);
        var storing = pictures.Save($"{PictureStore.Serials}/{me.CompanyId}", content, deadline.Token);
        var serial = await reader.Read(content, deadline.Token);
        var name = await storing;
        aborted.ThrowIfCancellationRequested();
        return new SerialPicture(name, serial);
    }
}

/// <summary>What became of the picture of a serial number.</summary>
/// <param name="Name">The name of its file; null when it is not kept.</param>
/// <param name="SerialNumber">What was read in it; null when nothing was found.</param>
public sealed record SerialPicture(string? Name, string? SerialNumber)
{
    /// <summary>No picture.</summary>
    public static SerialPicture None { get; } = new(null, null);
}
