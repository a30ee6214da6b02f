using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.OpenApi;

/// <summary>What the documentation of one module needs beside its doors.</summary>
public sealed record ApiDescription
{
    /// <summary>Short name; function names start with it.</summary>
    public required string Name { get; init; }

    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Version of the contract, where it has one; otherwise the house's.</summary>
    public string? Version { get; init; }

    /// <summary>Introduction for newcomers, in Markdown.</summary>
    public required string Introduction { get; init; }

    /// <summary>Where the API starts, e.g. <c>/pos/api</c>.</summary>
    public required string BasePath { get; init; }

    /// <summary>The first segments of its paths, in the order in which a newcomer should meet them.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>The levels of its gate.</summary>
    public required IReadOnlyList<AccessLevel> Levels { get; init; }

    /// <summary>How callers show who they are.</summary>
    public required string TokenHelp { get; init; }

    /// <summary>How its answers are written.</summary>
    public required JsonSerializerOptions Views { get; init; }

    /// <summary>How its bodies and errors look.</summary>
    public required DialectSchemas Dialect { get; init; }

    /// <summary>Schemas of error bodies that no other module has, by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Errors { get; init; } = new Dictionary<string, JsonObject>();

    /// <summary>Schema, with a description, of each parameter that occurs in a path.</summary>
    public required IReadOnlyDictionary<string, JsonObject> PathParameters { get; init; }

    /// <summary>What it says of idempotency keys.</summary>
    public IReadOnlyDictionary<KeyFault, string> Keys { get; init; } = KeySentences.English;

    /// <summary>Examples of bodies and answers.</summary>
    public required ExampleBook Examples { get; init; }

    /// <summary>What types cannot say of their members, by schema and member: added to the member's schema.</summary>
    public JsonObject Notes { get; init; } = [];
}
