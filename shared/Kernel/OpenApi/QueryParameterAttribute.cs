namespace Mostrador.Kernel.OpenApi;

/// <summary>A query parameter of a door, for the documentation: the door itself reads it as text.</summary>
/// <param name="name">As in the URL.</param>
/// <param name="description">What it does, and what holds when it is left out.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryParameterAttribute(string name, string description) : Attribute
{
    /// <summary>As in the URL.</summary>
    public string Name { get; } = name;

    /// <summary>What it does.</summary>
    public string Description { get; } = description;

    /// <summary>JSON type.</summary>
    public string Type { get; init; } = "string";

    /// <summary>Format of the type, e.g. <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The only values that are understood; empty = any.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>Whether a request without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>A value to try it with; pages fill it in, so what may be left out has none.</summary>
    public string? Example { get; init; }
}
