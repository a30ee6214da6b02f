using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Fuzz.Judging;

/// An answer, read to its end.
internal sealed record Answer(int Status, string? ContentType, byte[] Body, TimeSpan Took)
{
    public string Text { get; } = Encoding.UTF8.GetString(Body);

    public bool IsJson => ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;

    /// The body; null when it is no JSON.
    public JsonNode? Json()
    {
        try
        {
            return IsJson ? JsonNode.Parse(Body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
