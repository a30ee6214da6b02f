using System.Text.Json;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A field of a request body: its name, whether it must be sent, and how a value is read.</summary>
public abstract class Field(string name, bool required)
{
    /// <summary>JSON name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a whole object must have it.</summary>
    public bool Required { get; } = required;

    /// <summary>What the documentation says of a value: a JSON schema.</summary>
    public abstract System.Text.Json.Nodes.JsonObject Schema();
}

/// <summary>A field with the .NET type of its value.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract class Field<T>(string name, bool required) : Field(name, required)
{
    /// <summary>The value, or the contract's message.</summary>
    public abstract (T? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages);
}
