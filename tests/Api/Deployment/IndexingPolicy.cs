using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>
/// The indexing policy that a catalog asks for: the fields that queries use and nothing else, because every index is paid for on
/// every write; and a composite one for each declared index, because an order by several keys needs it.
/// </summary>
internal static class IndexingPolicy
{
    private const string Type = "/type";
    private const string Body = "/body/";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that says it to Bicep.</summary>
    public static string Of(DocumentCatalog catalog)
    {
        var indexes = catalog.Types.SelectMany(type => type.Indexes).DistinctBy(index => string.Join(',', index.Paths)).ToList();
        var fields = indexes.SelectMany(index => index.Paths).Distinct().Order(StringComparer.Ordinal).Select(field => Body + field);
        var policy = new JsonObject
        {
            ["indexingMode"] = "consistent",
            ["automatic"] = true,
            ["includedPaths"] = Paths([.. fields.Select(field => $"{field}/?"), $"{Type}/?", "/expiresAt/?", "/sequence/?"]),
            ["excludedPaths"] = Paths(["/*"]),
            ["compositeIndexes"] = new JsonArray([.. indexes.Select(Composite)]),
        };
        return policy.ToJsonString(Readable) + "\n";
    }

    private static JsonArray Paths(IEnumerable<string> paths) => new([.. paths.Select(path => new JsonObject { ["path"] = path })]);

    // One direction is enough: an index serves the exact opposite of its order too.
    private static JsonArray Composite(DocumentIndex index)
    {
        string[] paths = [Type, .. index.Paths.Select(path => Body + path), "/id"];
        return new JsonArray([.. paths.Select(path => new JsonObject { ["path"] = path, ["order"] = "ascending" })]);
    }
}
