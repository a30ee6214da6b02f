using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>How a family of contracts describes what it reads and how it says no. One implementation per dialect.</summary>
public interface IDialectSchemas
{
    /// <summary>The schema of a request body.</summary>
    /// <param name="form">The class that declares its fields.</param>
    /// <param name="without">Fields that are not read.</param>
    /// <param name="partial">Whether nothing is required.</param>
    JsonObject Body(Type form, IReadOnlyCollection<string> without, bool partial);

    /// <summary>The media types in which a body is accepted.</summary>
    IReadOnlyList<string> MediaTypes(Type form);

    /// <summary>Schemas of error bodies by name; the first that has an example's members describes it.</summary>
    IReadOnlyList<KeyValuePair<string, JsonObject>> Errors { get; }
}
