using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// What a client knows from the answers so far, as their examples have it.
internal sealed partial class KnownAnswers
{
    private const string Create = "/create";
    private readonly Dictionary<string, (string Call, JsonNode Answer)> _made = [];
    private readonly Dictionary<string, (string Call, JsonNode Answer)> _listed = [];
    private readonly Dictionary<string, Link> _secrets = [];

    /// Takes in the example of the answer to a POST.
    public void Made(string call, string path, JsonNode answer)
    {
        _made.TryAdd(path.EndsWith(Create, StringComparison.Ordinal) ? path[..^Create.Length] : path, (call, answer));
        foreach (var text in Unguessable(answer))
            _secrets[text.GetValue<string>()] = new Link(call, text.GetPath(), IsNumber: false);
    }

    /// Takes in the example of the answer to a GET.
    public void Listed(string call, string path, JsonNode answer)
    {
        if (ApiDocument.Below<JsonArray>(answer).FirstOrDefault() is { Count: > 0 } list && list[0] is JsonObject)
            _listed.TryAdd(path, (call, list[0]!));
        foreach (var text in Unguessable(answer))
            _secrets.TryAdd(text.GetValue<string>(), new Link(call, text.GetPath(), IsNumber: false));
    }

    /// The id in a path: of what was made under the path before it, or of the first that is listed there. Where it has a name of its own, of
    /// whatever has told this very value; the first user, for example, is the caller himself.
    public string InPath(string before, string name, string example) =>
        (IdOf(_made, before, name) ?? (name == "id" ? IdOf(_listed, before, name) : _secrets.GetValueOrDefault(example)))?.ToString() is { } link ? link.Replace("#", "", StringComparison.Ordinal) : example;

    /// A body with the ids of what there is.
    public JsonNode? InBody(JsonNode? body, string member = "") => body switch
    {
        JsonObject members => new JsonObject(members.Select(one => KeyValuePair.Create(one.Key, InBody(one.Value, one.Key)))),
        JsonArray elements => new JsonArray([.. elements.Select(element => InBody(element, member))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && _secrets.TryGetValue(value.GetValue<string>(), out var link) => $"{link}",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && Referred(member) is { } link => $"{link}",
        _ => body?.DeepClone(),
    };

    /// A member of an answer, whatever it lies in.
    public static Link? Find(string call, JsonNode answer, params IReadOnlyCollection<string> names) => (
        from one in ApiDocument.Below<JsonObject>(answer)
        from member in one
        where names.Contains(member.Key) && member.Value is JsonValue
        select new Link(call, member.Value!.GetPath(), member.Value!.GetValueKind() == JsonValueKind.Number)).FirstOrDefault();

    private static Link? IdOf(Dictionary<string, (string Call, JsonNode Answer)> known, string path, string name) =>
        known.TryGetValue(path, out var one) ? Find(one.Call, one.Answer, "id", name, IdNamedAfter(one.Answer)) : null;

    // MCMatias calls the id of a sale `id_venta`, and puts it first.
    private static string IdNamedAfter(JsonNode answer) =>
        (answer as JsonObject)?.FirstOrDefault().Key is { } first && first.StartsWith("id_", StringComparison.Ordinal) ? first : "id";

    // `id_producto`, `product_id` and `product` are the id of one of `/productos` or `/products`.
    private Link? Referred(string member)
    {
        var one = Affixes().Replace(member, "");
        return _made.Keys.FirstOrDefault(path =>
            one.Length > 2 && path[1..].StartsWith(one[..^1], StringComparison.Ordinal) && path.Length <= one.Length + 4) is { } found
            && (member != one || _made[found].Answer[member] is null)
                ? IdOf(_made, found, "id")
                : null;
    }

    private static IEnumerable<JsonValue> Unguessable(JsonNode answer) => ApiDocument.Below<JsonValue>(answer)
        .Where(value => value.GetValueKind() == JsonValueKind.String && Secret().IsMatch(value.GetValue<string>()));

    [GeneratedRegex("^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|eyJ.+|[A-Z]{3}[0-9]{5})$")]
    private static partial Regex Secret();

    [GeneratedRegex("^id_|_id$")]
    private static partial Regex Affixes();
}
