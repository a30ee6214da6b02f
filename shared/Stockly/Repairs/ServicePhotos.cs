using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Repairs;

/// <summary>
/// The photos of a repair (contract, endpoint 63): files of a form, or base64 in JSON. One that is no picture, is too large or cannot
/// be stored is left out; the repair is taken in all the same.
/// </summary>
public sealed class ServicePhotos(PictureStore pictures, StocklySettings settings)
{
    private const string Name = "photos";
    private const int MostPhotos = 10;

    /// <summary>The field, for the documentation.</summary>
    internal static Field<IReadOnlyList<byte[]>?> Field { get; } = new ListField<byte[]>(Name, new Base64PictureField("photo")).OrNull();

    /// <summary>What a request brings.</summary>
    internal static IReadOnlyList<ServicePhoto> Read(Input input, RequestBody body)
    {
        var photos = body.Files is { } files ? OfForm(input, files) : [.. (input.Read(Field) ?? []).Select(bytes => new ServicePhoto(bytes, null))];
        if (photos.Count > MostPhotos)
            input.Refuse($"Too many photos. Maximum allowed: {MostPhotos}");
        return photos;
    }

    /// <summary>Stores those that are pictures.</summary>
    /// <returns>The names of their files.</returns>
    internal async Task<IReadOnlyList<string>> Save(Member me, IReadOnlyList<ServicePhoto> photos, CancellationToken cancellation)
    {
        var folder = $"{PictureStore.Services}/{me.CompanyId}";
        var saved = new List<string>(photos.Count);
        foreach (var photo in photos.Where(photo => photo.Length <= settings.MaxFileBytes))
        {
            if (await Save(folder, photo, cancellation) is { } name)
                saved.Add(name);
        }

        return saved;
    }

    // What a client calls something else than a picture is refused; what only pretends to be one is left out.
    private static IReadOnlyList<ServicePhoto> OfForm(Input input, IFormFileCollection files)
    {
        var sent = files.GetFiles(Name).Where(file => file.Length > 0).ToList();
        if (sent.Any(file => file.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is not true))
            input.Refuse("Only image files are allowed");
        return [.. sent.Select(file => new ServicePhoto(null, file))];
    }

    private async Task<string?> Save(string folder, ServicePhoto photo, CancellationToken cancellation) => photo switch
    {
        { File: { } file } => await pictures.Save(folder, file, cancellation),
        { Bytes: { } bytes } => await pictures.Save(folder, bytes, cancellation),
        _ => null,
    };
}

/// <summary>A photo as it came; neither when it was no base64.</summary>
/// <param name="Bytes">Decoded from JSON.</param>
/// <param name="File">Of a form.</param>
internal sealed record ServicePhoto(byte[]? Bytes, IFormFile? File)
{
    public long Length => File?.Length ?? Bytes?.Length ?? 0;
}
