using System.Text.Json.Nodes;

namespace Mostrador.Benchmarks.Scenes.Stockly;

/// <summary>Looks into answers.</summary>
internal static class StocklyAnswers
{
    /// <summary>What the envelope holds.</summary>
    public static JsonNode Data(this JsonNode answer) => answer["data"]!;

    /// <summary>The id of what was made.</summary>
    public static string Id(this JsonNode answer) => (string)answer.Data()["id"]!;
}
