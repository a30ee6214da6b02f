using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Crash;

/// <summary>Talks to the point of sale as its administrator.</summary>
internal sealed class ShopClient : IDisposable
{
    private readonly HttpClient _http;

    private ShopClient(Uri host) => _http = new HttpClient { BaseAddress = new Uri(host, "/pos/api/"), Timeout = TimeSpan.FromSeconds(30) };

    public static async Task<ShopClient> SignIn(Uri host)
    {
        var client = new ShopClient(host);
        client._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Administrator.Token(client._http, "pos"));
        return client;
    }

    /// <summary>Sends a body; null as an answer = nobody knows whether it was carried out.</summary>
    public async Task<Answer?> Post(string path, object body, DateTimeOffset? simulatedNow = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (simulatedNow is { } now)
            request.Headers.Add("X-Simulated-Now", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null));
        if (key is not null)
            request.Headers.Add(Keys.Header, key);
        try
        {
            using var response = await _http.SendAsync(request);
            return new Answer((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>Sends a body where nothing may go wrong.</summary>
    public async Task<JsonNode> Made(string path, object body, DateTimeOffset? simulatedNow = null)
    {
        var answer = await Post(path, body, simulatedNow);
        return answer is { Status: 200 or 201, Body: { } made }
            ? made
            : throw new InvalidOperationException($"POST {path}: {answer?.Status} {answer?.Body}");
    }

    /// <summary>Deletes; null as an answer = nobody knows whether it was carried out.</summary>
    public async Task<int?> Delete(string path)
    {
        try
        {
            using var response = await _http.DeleteAsync(new Uri(path, UriKind.Relative));
            return (int)response.StatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return null;
        }
    }

    public async Task<JsonNode> Get(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<IReadOnlyList<JsonNode>> List(string path) => [.. (await Get(path)).AsArray().Select(item => item!)];

    public void Dispose() => _http.Dispose();
}

internal sealed record Answer(int Status, JsonNode? Body);
