using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs;

/// What knows where the references of a document lead.
public interface IReferences
{
    /// What a reference leads to; whatever is none, itself.
    JsonNode Resolve(JsonNode node);
}
