using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>A text that may be null, or absent.</summary>
public sealed class NullableText : Field<string?>
{
    private readonly TextField _text;

    /// <summary>The same text, or none.</summary>
    public NullableText(TextField text)
        : base(text.Name, required: false) => (_text, Aliases) = (text, text.Aliases);

    /// <inheritdoc/>
    public override string? Read(JsonElement sent, Place place) =>
        sent.ValueKind == JsonValueKind.Null ? null : Parse(sent, place);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(_text.Schema());

    /// <inheritdoc/>
    protected override string? Parse(JsonElement sent, Place place) => _text.Read(sent, place);
}

/// <summary>A number or a yes that may be null, or absent.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class NullableValue<T> : Field<T?>
    where T : struct
{
    private readonly Field<T> _value;

    /// <summary>The same value, or none.</summary>
    public NullableValue(Field<T> value)
        : base(value.Name, required: false) => (_value, Aliases) = (value, value.Aliases);

    /// <inheritdoc/>
    public override T? Read(JsonElement sent, Place place) => sent.ValueKind == JsonValueKind.Null ? null : Parse(sent, place);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(_value.Schema());

    /// <inheritdoc/>
    protected override T? Parse(JsonElement sent, Place place) => _value.Read(sent, place);
}
