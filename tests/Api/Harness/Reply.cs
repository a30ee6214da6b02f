using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests;

/// An answer, read to its end. What a test expects of it is said with `Is`; a failure shows request, status and body.
public sealed class Reply
{
    private readonly string _request;
    private readonly Lazy<(bool IsJson, JsonNode? Node)> _json;

    private Reply(string request, HttpResponseMessage raw, string text)
    {
        (_request, Raw, Text, Status) = (request, raw, text, (int)raw.StatusCode);
        _json = new Lazy<(bool, JsonNode?)>(Parse);
    }

    public int Status { get; }

    public string Text { get; }

    public HttpResponseMessage Raw { get; }

    /// The body; null when it is empty, no JSON, or the JSON `null`.
    public JsonNode? Json => _json.Value.Node;

#pragma warning disable CA1720 // What JSON calls it.
    public JsonObject Object => Json as JsonObject ?? throw Surprise("an object was expected");
#pragma warning restore CA1720

    public JsonArray Array => Json as JsonArray ?? throw Surprise("an array was expected");

    /// A member of the body as text: the characters of a string, else its JSON.
    public string this[string key] => Object.TryGetPropertyValue(key, out var value)
        ? value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : value?.ToJsonString() ?? "null"
        : throw Surprise($"the key '{key}' was expected");

    /// A header of the answer, of the body or not; null when it is missing.
    public string? Header(string name) =>
        Raw.Headers.TryGetValues(name, out var values) || Raw.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    public Reply Is(int status) => Status == status ? this : throw Surprise($"status {status} was expected");

    /// The status and the whole body, in whatever order its keys stand.
    public void Is(int status, string expectedJson) => Compare(status, expectedJson, keyOrder: false);

    /// The status and the whole body, its keys in this very order.
    public void IsExactly(int status, string expectedJson) => Compare(status, expectedJson, keyOrder: true);

    public override string ToString() => $"{_request} -> {Status}\n{(Text.Length > 4000 ? Text[..4000] + " …" : Text)}";

    /// Sends a request, and reads the answer.
    internal static async Task<Reply> To(HttpRequestMessage request, HttpClient http) => await Of(request, await http.SendAsync(request));

    internal static async Task<Reply> Of(HttpRequestMessage request, HttpResponseMessage response) =>
        new($"{request.Method} {request.RequestUri}", response, await response.Content.ReadAsStringAsync());

    private void Compare(int status, string expectedJson, bool keyOrder)
    {
        Is(status);
        if (!_json.Value.IsJson)
            throw Surprise($"the body {expectedJson} was expected");
        if (JsonDifference.Between(JsonNode.Parse(expectedJson), Json, keyOrder) is { } difference)
            throw Surprise($"{difference}\nexpected: {expectedJson}");
    }

    private (bool, JsonNode?) Parse()
    {
        try
        {
            return (true, JsonNode.Parse(Text));
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private Xunit.Sdk.XunitException Surprise(string what) => new($"{what}\n{this}");
}
