using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>How a family of contracts takes bodies, says yes and says no, for the documentation.</summary>
/// <param name="MediaTypes">Types in which a body without nested objects is accepted, JSON first.</param>
/// <param name="Errors">Schemas of error bodies by name; the first that has an example's members describes it.</param>
public sealed record DialectSchemas(IReadOnlyList<string> MediaTypes, IReadOnlyList<KeyValuePair<string, JsonObject>> Errors)
{
    /// <summary>The 400 to a path whose UUID is none; null = it is not found.</summary>
    public JsonObject? BadId { get; init; }

    /// <summary>The body of an answer to an idempotency key, by its status and sentence.</summary>
    public Func<int, string, JsonObject> OfKey { get; init; } = (_, sentence) => new JsonObject { ["detail"] = sentence };

    /// <summary>Whether a body of changes must be there even if it changes nothing.</summary>
    public bool NeedsChanges { get; init; }

    /// <summary>The query parameters of every page, where all lists of the dialect have the same.</summary>
    public IReadOnlyList<QueryParameterAttribute> PageParameters { get; init; } = [];

    /// <summary>What an answer is put into: its shape and its schema (null without data), and where parts get a name.</summary>
    internal Func<AnswerShape, JsonObject?, Components, JsonObject> Envelope { get; init; } =
        (_, schema, _) => schema ?? throw new NotSupportedException("This dialect has no answers without data.");
}
