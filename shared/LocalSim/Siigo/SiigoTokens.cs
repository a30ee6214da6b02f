using System.Net.Http.Headers;
using System.Text.Json;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Siigo;

/// <summary>
/// The token that Siigo is called with, kept until it expires. However many calls need one, there is one request for it at a time,
/// and all learn what came of it.
/// </summary>
internal sealed class SiigoTokens(ProviderConnection connection, SiigoSettings settings, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Task<Reply>? _asking;
    private string? _token;
    private DateTimeOffset _expires;

    /// <summary>A token, or why there is none.</summary>
    public sealed record Reply(string? Token, string Message);

    /// <summary>The token that is kept, else a new one.</summary>
    public Task<Reply> Get(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_token is { } token && time.GetUtcNow() < _expires)
                return Task.FromResult(new Reply(token, ""));

            // Not ended with the one who needed it first: others wait for it too.
            if (_asking is null or { IsCompleted: true })
                _asking = Task.Run(Ask, CancellationToken.None);
            return _asking.WaitAsync(cancellation);
        }
    }

    /// <summary>Siigo does not take this one any more. A newer one is kept.</summary>
    public void Drop(string token)
    {
        lock (_lock)
        {
            if (_token == token)
                _token = null;
        }
    }

    private async Task<Reply> Ask()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new SiigoLogin(settings.User, settings.AccessKey), SiigoJson.Wire.SiigoLogin);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("auth", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Partner-Id", settings.PartnerId);
        var reply = await connection.Send(request, CancellationToken.None);
        return reply switch
        {
            ProviderReply.Answered { IsOk: true, Json: var json } when json.Member("access_token").Text() is { } token =>
                Keep(token, json.Member("expires_in").Number() ?? 0),
            ProviderReply.Answered told => new Reply(null, SiigoErrors.Message(told, settings)),
            _ => new Reply(null, reply.Sentence),
        };
    }

    private Reply Keep(string token, decimal seconds)
    {
        lock (_lock)
            (_token, _expires) = (token, time.GetUtcNow().AddSeconds((double)Math.Clamp(seconds, 0, MostSeconds)));
        return new Reply(token, "");
    }

    private const int MostSeconds = 7 * 24 * 60 * 60;
}
