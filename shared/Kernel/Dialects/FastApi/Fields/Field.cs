using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>A field of a body, a form, a query or a path: its name, whether it must be sent, and how a value is read.</summary>
public abstract class Field(string name, bool required) : IDocumentedField
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public bool Required { get; } = required;

    /// <summary>Other names that clients use; the documented one comes first.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <inheritdoc/>
    public abstract JsonObject Schema();
}

/// <summary>A field with the .NET type of its value.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract class Field<T>(string name, bool required) : Field(name, required)
{
    /// <summary>The value; when it is not good its place is told, and what is returned is worthless.</summary>
    public virtual T? Read(JsonElement sent, Place place) =>
        sent.ValueKind == JsonValueKind.Null ? place.Fail<T>(FieldError.Null) : Parse(sent, place);

    /// <summary>Reads a value that is not null.</summary>
    protected abstract T? Parse(JsonElement sent, Place place);
}
