using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>Requests by which a scene is furnished and opened; whatever is refused ends the program with the answer.</summary>
internal static class JsonRequests
{
    /// <summary>Reads something.</summary>
    public static Task<JsonNode> GetJson(this HttpClient http, string path, string? token) => http.Ask(HttpMethod.Get, path, token, null);

    /// <summary>Makes something.</summary>
    public static Task<JsonNode> PostJson(this HttpClient http, string path, string? token, object body) =>
        http.Ask(HttpMethod.Post, path, token, JsonContent.Create(body));

    /// <summary>Asks for anything.</summary>
    public static async Task<JsonNode> Ask(this HttpClient http, HttpMethod method, string path, string? token, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (!string.IsNullOrEmpty(token))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
    }
}
