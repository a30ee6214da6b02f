using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Stores instants as UTC text of fixed width, <c>2026-01-31T18:05:09.1234567Z</c>: finer than the second that answers show,
/// and text order is time order on both engines.
/// </summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Pattern = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>The stored text of an instant.</summary>
    public static string Format(DateTimeOffset instant) => instant.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[28];
        value.UtcDateTime.TryFormat(text, out var length, Pattern, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
