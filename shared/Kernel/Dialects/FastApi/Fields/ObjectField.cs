using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>An object with fields of its own.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
/// <param name="name">JSON name.</param>
/// <param name="fields">Its fields, for the documentation.</param>
/// <param name="read">Its reader.</param>
/// <param name="required">Whether a whole object must have it.</param>
public sealed class ObjectField<T>(string name, IReadOnlyList<Field> fields, Func<Input, T> read, bool required = true)
    : Field<T>(name, required)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => ObjectSchema.Of(fields);

    /// <inheritdoc/>
    protected override T Parse(JsonElement sent, Place place) => read(Input.Item(sent, place));
}
