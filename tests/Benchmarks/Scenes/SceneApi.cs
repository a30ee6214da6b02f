using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>An API as a scene is furnished and opened through it: readable rather than fast.</summary>
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
    public Task<JsonNode> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, root + path));

    /// <summary>The answer to a change.</summary>
    public Task<JsonNode> Post(string path, string body) =>
        Send(new HttpRequestMessage(HttpMethod.Post, root + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    private async Task<JsonNode> Send(HttpRequestMessage request)
    {
        using (request)
        {
            if (token.Length > 0)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode
                ? JsonNode.Parse(body)!
                : throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: {body}");
        }
    }
}
