using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Gates;

namespace Mostrador.LocalHost.Demo;

/// <summary>
/// Somebody who does one thing after another at an instant of a day. Each of his requests has a key that follows from the module, the day,
/// what he does and the number of the request: done again, it is the same request.
/// </summary>
/// <param name="client">The API.</param>
/// <param name="token">What he has signed in with; empty = nobody.</param>
/// <param name="at">When it happens.</param>
/// <param name="errand">Module, day and what he does.</param>
internal sealed class DemoClerk(DemoClient client, string token, DateTimeOffset at, string errand)
{
    private int _requests;

    /// <summary>Gets what is there.</summary>
    public async Task<JsonElement> Get(string path) => (await Send(HttpMethod.Get, path)).Yes;

    /// <summary>Posts an object, or nothing.</summary>
    public async Task<JsonElement> Post(string path, object? body = null) => (await Send(HttpMethod.Post, path, body)).Yes;

    /// <summary>Changes something.</summary>
    public async Task<JsonElement> Patch(string path, object? body = null) => (await Send(HttpMethod.Patch, path, body)).Yes;

    /// <summary>Deletes something.</summary>
    public async Task<JsonElement> Delete(string path) => (await Send(HttpMethod.Delete, path)).Yes;

    /// <summary>Sends a request whose refusal the play reckons with.</summary>
    /// <param name="method">Method.</param>
    /// <param name="path">Path.</param>
    /// <param name="body">An object that is sent as JSON, a content that is sent as it is, or nothing.</param>
    public Task<DemoAnswer> Send(HttpMethod method, string path, object? body = null)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"demo-{Plain(errand)}-{++_requests}");
        var content = body is null ? null : body as HttpContent ?? JsonContent.Create(body);
        return client.Send(method, path, content, request =>
        {
            if (token.Length > 0)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add(Gate.SimulatedNow, at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));

            // Who signs in gets a token of his own each time.
            if (method != HttpMethod.Get && token.Length > 0)
                request.Headers.Add("Idempotency-Key", key);
        });
    }

    // Headers are ASCII.
    private static string Plain(string text) => string.Concat(SearchText.Fold(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
