using System.Text.Json.Nodes;

namespace Mostrador.Fuzz.Documents;

/// One operation, with what a request of it needs and what may be answered.
internal sealed class Operation
{
    private const string Json = "application/json";
    private readonly Document _document;
    private readonly JsonObject _operation;

    public Operation(Document document, string method, string path, JsonObject operation)
    {
        (_document, Method, Path, _operation) = (document, method, path, operation);
        Parameters = [.. (operation["parameters"] as JsonArray ?? []).Select(one => document.Resolve(one!).AsObject())];
        Bodies = operation["requestBody"]?["content"] as JsonObject ?? [];
        Examples = [.. (Bodies[Json]?["examples"] as JsonObject ?? []).Select(one => one.Value!["value"]).OfType<JsonNode>()];
    }

    public Document Document => _document;

    public string Method { get; }

    public string Path { get; }

    public IReadOnlyList<JsonObject> Parameters { get; }

    /// Schema of the JSON body, or of whatever body there is; null without one.
    public JsonNode? BodySchema => (Bodies[Json] ?? Bodies.FirstOrDefault().Value)?["schema"];

    public IReadOnlyList<JsonNode> Examples { get; }

    /// Whether nobody passes without a token.
    public bool IsSignedIn => _operation["security"] is not JsonArray;

    public bool TakesJson => Bodies.ContainsKey(Json);

    public bool TakesForms => Bodies.ContainsKey("application/x-www-form-urlencoded");

    public bool TakesFiles => Bodies.ContainsKey("multipart/form-data");

    /// The fixed words of the path, the nearest first.
    public IEnumerable<string> Words => Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '{').Reverse();

    private JsonObject Bodies { get; }

    /// Whether it changes whoever calls it.
    public bool IsAboutTheCaller => Method != "GET" && Words.First() is "me" or "perfil" or "profile";

    public bool Answers(int status) => _operation["responses"]!.AsObject().ContainsKey($"{status}");

    /// Schema of a JSON answer; null where none is promised.
    public JsonNode? AnswerSchema(int status) => Answer(status)?[Json]?["schema"];

    public bool AnswersWith(int status, string contentType) => Answer(status)?.ContainsKey(contentType) == true;

    public override string ToString() => $"{Method} {_document.BasePath}{Path}";

    private JsonObject? Answer(int status) =>
        _operation["responses"]![$"{status}"] is { } answer ? _document.Resolve(answer)["content"] as JsonObject : null;
}
