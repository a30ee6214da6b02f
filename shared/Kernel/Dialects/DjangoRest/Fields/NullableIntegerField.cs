using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>An optional whole number that may be null. A form, which has no null, leaves it empty.</summary>
public sealed class NullableIntegerField(string name, long least, long most) : Field<long?>(name, required: false)
{
    private readonly IntegerField _number = new(name, least, most, required: false);

    /// <inheritdoc/>
    public override bool IsNullWhenEmptyInForm => true;

    /// <inheritdoc/>
    public override (long? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (null, null);
        var (number, error) = _number.Parse(sent, messages);
        return error is null ? (number, null) : (null, error);
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(_number.Schema());
}
