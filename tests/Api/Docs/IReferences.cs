using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs;

/// What knows where the references of a document lead.
public interface IReferences
{
    /// What a reference leads to; whatever is none, itself.
    JsonNode Resolve(JsonNode node);
}

internal static class References
{
    /// Whether a schema is of a file that is sent or downloaded, which is its own example; so is a document that describes itself.
    public static bool IsFile(this IReferences document, JsonNode schema) => document.Resolve(schema)["format"]?.ToString() == "binary";
}
