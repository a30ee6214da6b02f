using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mostrador.Kernel.Dialects;

/// <summary>A wall clock's time to the second, without a zone: <c>2025-10-01T08:00:00</c>.</summary>
public sealed class WallClockToTheSecond : JsonConverter<DateTime>
{
    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[19];
        value.TryFormat(text, out var length, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
