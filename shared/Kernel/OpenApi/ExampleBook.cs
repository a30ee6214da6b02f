using System.Reflection;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// Examples, from JSON files: <c>{"orders-pay": {"post": {"Cash": {…}}, "200": {"Paid": {…}}, "400": {…}}}</c>. Under the name of
/// a function (without its module) stand the bodies of each method and the answers of each status, each example under a title.
/// What a file has under <c>shared</c> can be repeated as <c>"@name"</c>.
/// </summary>
public sealed class ExampleBook
{
    private const string Shared = "shared";
    private readonly Dictionary<(string Page, string Part), JsonObject> _parts = [];

    /// <summary>Reads the files that are embedded in an assembly under a folder, given as a namespace.</summary>
    public static ExampleBook Embedded(Assembly assembly, string folder)
    {
        var book = new ExampleBook();
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + ".", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            book.Add(JsonNode.Parse(stream)!.AsObject());
        }

        return book;
    }

    /// <summary>Every page and the parts it has.</summary>
    public IEnumerable<(string Page, string Part)> Parts => _parts.Keys;

    /// <summary>Adds the pages of one file.</summary>
    public ExampleBook Add(JsonObject file)
    {
        var shared = file[Shared]?.AsObject() ?? [];
        foreach (var (page, parts) in file.Where(member => member.Key != Shared))
        {
            foreach (var (part, examples) in parts!.AsObject())
                _parts.Add((page, part), Filled(examples!, shared).AsObject());
        }

        return this;
    }

    /// <summary>Puts an example before all others of its part.</summary>
    public void Prepend(string page, string part, string title, JsonNode example) =>
        _parts[(page, part)] = new JsonObject(
            Of(page, part).Select(other => KeyValuePair.Create(other.Key, other.Value?.DeepClone())).Prepend(KeyValuePair.Create(title, (JsonNode?)example)));

    /// <summary>The examples of a part by title, or none.</summary>
    public JsonObject Of(string page, string part) => _parts.TryGetValue((page, part), out var examples) ? examples.DeepClone().AsObject() : [];

    /// <summary>The statuses that a page has examples of.</summary>
    public IEnumerable<int> Statuses(string page) =>
        from key in _parts.Keys
        where key.Page == page && int.TryParse(key.Part, out _)
        select int.Parse(key.Part, null);

    private static JsonNode Filled(JsonNode example, JsonObject shared) => example switch
    {
        JsonValue text when text.TryGetValue(out string? name) && name is ['@', ..] =>
            Filled(shared[name[1..]] ?? throw new InvalidOperationException($"No shared example is named '{name[1..]}'."), shared),
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(member.Key, member.Value is null ? null : Filled(member.Value, shared)))),
        JsonArray elements => new JsonArray([.. elements.Select(element => element is null ? null : Filled(element, shared))]),
        _ => example.DeepClone(),
    };
}
