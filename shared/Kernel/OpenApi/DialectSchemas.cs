using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>How a family of contracts takes bodies and says no, for the documentation.</summary>
/// <param name="MediaTypes">Types in which a body without nested objects is accepted, JSON first.</param>
/// <param name="Errors">Schemas of error bodies by name; the first that has an example's members describes it.</param>
public sealed record DialectSchemas(IReadOnlyList<string> MediaTypes, IReadOnlyList<KeyValuePair<string, JsonObject>> Errors);
