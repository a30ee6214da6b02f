using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>An object with fields of its own.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
/// <param name="Name">The documented name.</param>
/// <param name="Fields">Its fields, for the documentation.</param>
/// <param name="Reader">Its reader.</param>
public sealed record ObjectField<T>(string Name, IReadOnlyList<Field> Fields, Func<Input, T> Reader) : Field<T>(Name)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => ObjectSchema.Of(Fields);

    /// <inheritdoc/>
    public override T? Read(Sent sent) =>
        sent.Value.ValueKind == JsonValueKind.Object ? Reader(sent.AsInput()) : sent.BreakType<T>("object");
}
