using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>A text that may be null, or absent.</summary>
public sealed class NullableText(TextField text) : Field<string?>(text.Name, required: false)
{
    /// <inheritdoc/>
    public override string? Read(JsonElement sent, Place place) =>
        sent.ValueKind == JsonValueKind.Null ? null : Parse(sent, place);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(text.Schema());

    /// <inheritdoc/>
    protected override string? Parse(JsonElement sent, Place place) => text.Read(sent, place);
}

/// <summary>A number or a yes that may be null, or absent.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class NullableValue<T>(Field<T> value) : Field<T?>(value.Name, required: false)
    where T : struct
{
    /// <inheritdoc/>
    public override T? Read(JsonElement sent, Place place) => sent.ValueKind == JsonValueKind.Null ? null : Parse(sent, place);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(value.Schema());

    /// <inheritdoc/>
    protected override T? Parse(JsonElement sent, Place place) => value.Read(sent, place);
}
