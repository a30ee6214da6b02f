using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mostrador.Kernel.Money;

/// <summary>Money as a JSON string with two decimals, <c>"18.50"</c>.</summary>
public sealed class AmountAsText : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Amount.Round(decimal.Parse(reader.GetString() ?? "", NumberStyles.Number, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Money as a JSON number with two decimals, <c>18.50</c>.</summary>
public sealed class AmountAsNumber : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Amount.Round(reader.GetDecimal());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Units);
}

/// <summary>Money as documents store it: a whole number of minor units.</summary>
public sealed class AmountAsMinorUnits : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Minor);
}
