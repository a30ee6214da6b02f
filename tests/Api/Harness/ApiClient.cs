using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests;

/// A caller of one API: what all his requests carry. `With...` and `At` return another.
public abstract record ApiClient<TSelf>
    where TSelf : ApiClient<TSelf>
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpClient _http;
    private readonly string _basePath;

    private protected ApiClient(HttpClient http, string basePath) => (_http, _basePath) = (http, basePath);

    /// The access token; empty for an anonymous caller.
    public string Access { get; init; } = "";

    public string Refresh { get; init; } = "";

    private bool IsKeyless { get; init; }

    private ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// Every request happens at this instant (`2024-05-06T15:00:00Z`) as far as the business is concerned.
    public TSelf At(string utcInstant) => WithHeader("X-Simulated-Now", utcInstant);

    public TSelf WithToken(string token) => (TSelf)(this with { Access = token });

    public TSelf WithHeader(string name, string value) => (TSelf)(this with { Headers = Headers.SetItem(name, value) });

    /// No request carries an idempotency key, whatever the suite is run with: for what counts reads, runs or requests.
    public TSelf Keyless() => (TSelf)(this with { IsKeyless = true });

    /// Every request carries this idempotency key.
    public TSelf WithKey(string key) => WithHeader(Keys.Header, key);

    /// Paths are relative to the base path of the API and start with a slash. A body is an object or a JsonNode (sent as JSON)
    /// or an HttpContent (sent as it is); null is no body at all.
    public Task<Reply> Get(string path) => Send("GET", path);

    public Task<Reply> Post(string path, object? body = null) => Send("POST", path, body);

    public Task<Reply> Put(string path, object? body = null) => Send("PUT", path, body);

    public Task<Reply> Patch(string path, object? body = null) => Send("PATCH", path, body);

    public Task<Reply> Delete(string path) => Send("DELETE", path);

    public Task<Reply> Send(string method, string path, object? body = null) =>
        Send(new HttpRequestMessage(new HttpMethod(method), _basePath + path) { Content = Content(body) });

    /// The request as it is, with this caller's token and headers unless it has its own.
    public async Task<Reply> Send(HttpRequestMessage request)
    {
        if (Access.Length > 0 && request.Headers.Authorization is null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Access);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return IsKeyless ? await Reply.To(request, _http) : await Keys.Send(request, _http);
    }

    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        JsonNode node => new StringContent(node.ToJsonString(AsWritten), Encoding.UTF8, "application/json"),
        _ => new StringContent(JsonSerializer.Serialize(body, AsWritten), Encoding.UTF8, "application/json"),
    };
}
