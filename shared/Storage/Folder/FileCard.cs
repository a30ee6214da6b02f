using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mostrador.Storage.Folder;

/// <summary>
/// What is known of a stored file, kept beside it. The card also says which content is the file's, so that one rename of the
/// card changes content and content type together.
/// </summary>
/// <param name="Content">Part of the content's file name; new with every save.</param>
/// <param name="ContentType">As it was given.</param>
/// <param name="StoredAt">When it was stored.</param>
internal sealed record FileCard(Guid Content, string ContentType, DateTimeOffset StoredAt)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, FileCardJson.Default.FileCard);

    /// <exception cref="StorageException">The card is damaged.</exception>
    public static FileCard Parse(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FileCardJson.Default.FileCard) ?? throw new JsonException("The card is empty.");
        }
        catch (JsonException fault)
        {
            throw new StorageException($"What is known of the stored file '{name}' is damaged: restore it from a backup.", fault);
        }
    }
}

/// <summary>Source-generated serialisation of the cards.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FileCard))]
internal sealed partial class FileCardJson : JsonSerializerContext;
