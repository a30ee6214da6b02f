using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly;

/// Bodies, member by member.
internal static class JsonBodies
{
    /// The object with one member more, or with another value.
    public static JsonObject With(this JsonObject body, string name, JsonNode? value)
    {
        body[name] = value;
        return body;
    }
}
