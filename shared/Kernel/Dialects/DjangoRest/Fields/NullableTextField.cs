using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>Optional text that may be null and may be blank; both are kept as they were sent.</summary>
/// <param name="name">JSON name.</param>
/// <param name="most">Characters at most.</param>
public sealed class NullableTextField(string name, int most) : Field<string?>(name, required: false)
{
    private readonly TextField _text = new(name, most, required: false, blank: true);

    /// <inheritdoc/>
    public override (string? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages) =>
        sent.ValueKind == JsonValueKind.Null ? (null, null) : _text.Parse(sent, messages);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(_text.Schema());
}
