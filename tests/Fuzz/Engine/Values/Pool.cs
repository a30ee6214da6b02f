using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Fuzz.Values;

/// What answers have told: ids by what they are of, and other values by their name. Bounded, the newest win.
internal sealed class Pool
{
    private const int Most = 24;
    private const int LongestText = 700;
    private static readonly HashSet<string> Wrappers = ["data", "results", "result", "content"];
    private readonly Dictionary<string, List<JsonNode>> _ids = [];
    private readonly Dictionary<string, List<JsonNode>> _named = [];

    /// Takes in an answer of an operation whose path has these words.
    public void Harvest(JsonNode? answer, IEnumerable<string> words) => Harvest(answer, [.. words.Take(1).Concat(words.Reverse().Take(1)).Distinct()]);

    /// An id of what a name says; null when none is known.
    public JsonNode? Id(Random random, string name)
    {
        var stem = Stem(name);
        var kinds = _ids.Keys.Where(kind => kind.StartsWith(stem, StringComparison.Ordinal) || stem.StartsWith(kind, StringComparison.Ordinal)).ToList();
        return kinds.Count == 0 ? null : Any(random, _ids[kinds[random.Next(kinds.Count)]]);
    }

    /// A value that had this very name; null when none is known.
    public JsonNode? Named(Random random, string name) => _named.TryGetValue(name, out var values) ? Any(random, values) : null;

    /// Whether a name is that of a reference: `id_producto`, `product_id`, `categoryId`.
    public static bool IsReference(string name) =>
        name.StartsWith("id_", StringComparison.Ordinal) || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal);

    private void Harvest(JsonNode? node, string[] kinds)
    {
        if (node is JsonArray elements)
        {
            foreach (var element in elements.Take(Most))
                Harvest(element, kinds);
            return;
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (value is not JsonValue scalar)
                Harvest(value, Wrappers.Contains(name) ? kinds : [name]);
            else if (scalar.GetValueKind() is JsonValueKind.Number || (scalar.GetValueKind() is JsonValueKind.String && $"{scalar}".Length is > 0 and < LongestText))
                Keep(name, scalar, kinds);
        }
    }

    private void Keep(string name, JsonValue value, string[] kinds)
    {
        Add(_named, name, value);
        if (name is "id" or "code" or "mobile_number")
            Array.ForEach(kinds, kind => Add(_ids, Stem(kind), value));
        else if (IsReference(name))
            Add(_ids, Stem(name), value);
    }

    private void Add(Dictionary<string, List<JsonNode>> all, string key, JsonNode value)
    {
        // The first user stays: he is who calls.
        if (all == _ids && key is "user" or "usua" && $"{value}" == "1")
            return;
        if (!all.TryGetValue(key, out var values))
            all[key] = values = [];
        if (values.Any(known => JsonNode.DeepEquals(known, value)))
            return;
        if (values.Count == Most)
            values.RemoveAt(0);
        values.Add(value.DeepClone());
    }

    // `categories` and `categoryId` are of one kind, and so are `roles` and `id_rol`.
    private static string Stem(string name)
    {
        var bare = name.StartsWith("id_", StringComparison.Ordinal) ? name[3..]
            : name.EndsWith("_id", StringComparison.Ordinal) ? name[..^3]
            : name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2]
            : name;
        bare = bare.ToLowerInvariant().TrimEnd('s');
        return bare.Length > 4 ? bare[..4] : bare;
    }

    private static JsonNode Any(Random random, List<JsonNode> values) => values[random.Next(values.Count)].DeepClone();
}
