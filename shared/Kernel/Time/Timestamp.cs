using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mostrador.Kernel.Time;

/// <summary>Instants as UTC text in one pattern.</summary>
/// <param name="pattern">The pattern: a fixed number of ASCII characters.</param>
public abstract class Timestamp(string pattern) : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public sealed override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[32];
        value.UtcDateTime.TryFormat(text, out var length, pattern, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
