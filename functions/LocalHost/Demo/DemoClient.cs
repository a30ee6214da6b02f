using System.Text.Json;

namespace Mostrador.LocalHost.Demo;

/// <summary>The API of a module as a front end on this machine reaches it.</summary>
internal sealed class DemoClient(HttpClient http, string basePath)
{
    /// <summary>The client that knows the way to the host itself.</summary>
    public const string HttpClientName = "demo";

    /// <summary>Sends a request. A path is relative to the API's; one that starts with a slash, or is an address, to the host.</summary>
    /// <returns>The status, and the body where it is JSON.</returns>
    public async Task<DemoAnswer> Send(HttpMethod method, string path, HttpContent? body, Action<HttpRequestMessage> headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path[0] == '/' ? path : basePath + path, UriKind.RelativeOrAbsolute)) { Content = body };
        headers(request);
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = bytes.Length > 0 && response.Content.Headers.ContentType?.MediaType == "application/json";
        return new DemoAnswer($"{method} {path}", (int)response.StatusCode, isJson ? JsonElement.Parse(bytes) : default);
    }
}

/// <summary>What an API answered.</summary>
/// <param name="Request">To what.</param>
/// <param name="Status">The status.</param>
/// <param name="Json">The body, where it is JSON.</param>
internal sealed record DemoAnswer(string Request, int Status, JsonElement Json)
{
    /// <summary>The body of an answer that says yes.</summary>
    /// <exception cref="DemoException">It says no.</exception>
    public JsonElement Yes => Status < StatusCodes.Status400BadRequest
        ? Json
        : throw new DemoException($"{Request} answered {Status}: {(Json.ValueKind == JsonValueKind.Undefined ? "no JSON" : Json.GetRawText())}");
}
