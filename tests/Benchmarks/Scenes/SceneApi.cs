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
    public Task<JsonNode> Get(string path) => http.GetJson(root + path, token);

    /// <summary>The answer to a change.</summary>
    public Task<JsonNode> Post(string path, string body) =>
        http.Ask(HttpMethod.Post, root + path, token, new StringContent(body, Encoding.UTF8, "application/json"));
}
