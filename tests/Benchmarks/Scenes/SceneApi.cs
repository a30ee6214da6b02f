using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>An API as a scene is furnished and opened through it: readable rather than fast. Whatever is refused ends the program with the answer.</summary>
/// <param name="http">The host.</param>
/// <param name="root">Path that all paths begin with.</param>
/// <param name="token">Whose token; empty = nobody's.</param>
internal sealed class SceneApi(HttpClient http, string root, string token = "")
{
    /// <summary>What requests of this user carry.</summary>
    public string Token => token;

    /// <summary>The same API, for another user.</summary>
    public SceneApi As(string other) => new(http, root, other);

    /// <summary>The answer to a reading.</summary>
    public Task<JsonNode> Get(string path) => Ask(HttpMethod.Get, path, null);

    /// <summary>The answer to a change.</summary>
    public Task<JsonNode> Post(string path, string body) => Ask(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<JsonNode> Ask(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, root + path) { Content = body };
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{method} {root}{path}: {(int)answer.StatusCode} {text}");
    }
}
