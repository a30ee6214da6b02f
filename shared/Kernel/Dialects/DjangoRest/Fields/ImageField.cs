using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Files.Images;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>
/// An optional picture, which only a multipart form can bring. What the file is, its content says; how it is called makes no difference.
/// Null, and a form's empty text, take the picture away.
/// </summary>
/// <param name="name">Name of the part.</param>
/// <param name="formats">The kinds of pictures that are taken.</param>
/// <param name="mostBytes">Bytes of a file, at most.</param>
/// <param name="mostPixels">Pixels of a picture, at most: what whoever shows it needs memory for.</param>
public sealed class ImageField(string name, IReadOnlyCollection<ImageFormat> formats, long mostBytes, long mostPixels)
    : Field<ImageChange?>(name, required: false)
{
    /// <inheritdoc/>
    public override bool IsNullWhenEmptyInForm => true;

    /// <inheritdoc/>
    public override (ImageChange? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages) =>
        sent.ValueKind == JsonValueKind.Null ? (ImageChange.Removal, null) : (null, messages.NotAFile);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(new JsonObject { ["type"] = "string", ["format"] = "binary" });

    /// <summary>The picture that a file is, or the contract's message.</summary>
    internal async Task<(ImageChange? Value, string? Error)> Inspect(IFormFile file, DjangoMessages messages, CancellationToken cancellation)
    {
        if (file.Length == 0)
            return (null, messages.EmptyFile);
        if (file.Length > mostBytes)
            return (null, messages.NotAnImage);
        await using var content = file.OpenReadStream();
        return await ImageInspector.Inspect(content, cancellation) is { Size: { } size } facts
            && size.Pixels <= mostPixels
            && formats.Contains(facts.Format)
                ? (new ImageChange(new SentImage(file, facts.Format)), null)
                : (null, messages.NotAnImage);
    }
}

/// <summary>What a body does to a picture that there may be.</summary>
/// <param name="Sent">The one that takes its place; null = none does.</param>
public sealed record ImageChange(SentImage? Sent)
{
    /// <summary>There is none any more.</summary>
    public static ImageChange Removal { get; } = new((SentImage?)null);
}

/// <summary>A picture that came with a form.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">What its content says it is.</param>
public sealed record SentImage(IFormFile File, ImageFormat Format);

/// <summary>Reads pictures.</summary>
public static class ImageReading
{
    /// <summary>What the body does to a picture; null = nothing, or it failed.</summary>
    public static async Task<ImageChange?> ReadImage(this Input input, ImageField field, CancellationToken cancellation)
    {
        if (input.File(field.Name) is not { } file)
            return input.Read(field, null);
        var (change, error) = await field.Inspect(file, input.Messages, cancellation);
        if (error is not null)
            input.Fail(field.Name, error);
        return change;
    }
}
