using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A field of a request body: its name, whether it must be sent, and how a value is read.</summary>
public abstract class Field(string name, bool required) : IDocumentedField
{
    /// <summary>JSON name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a whole object must have it.</summary>
    public bool Required { get; } = required;

    /// <summary>Whether a form, which has no null, says it by an empty value.</summary>
    public virtual bool IsNullWhenEmptyInForm => false;

    /// <summary>What the documentation says of a value: a JSON schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>How an error of this field stands in the body: a list with the message.</summary>
    public virtual JsonNode ErrorBody(JsonElement sent, string message) => new JsonArray(message);
}

/// <summary>A field with the .NET type of its value.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract class Field<T>(string name, bool required) : Field(name, required)
{
    /// <summary>The value, or the contract's message.</summary>
    public abstract (T? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages);
}
