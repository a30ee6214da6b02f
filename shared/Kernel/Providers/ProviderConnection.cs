using System.Text;
using System.Text.Json;
using Mostrador.Kernel.Idempotency;

namespace Mostrador.Kernel.Providers;

/// <summary>
/// Sends requests to one provider and never throws for what it does: a provider may fail in any way, and what that means for the
/// money is for its client to say. Nothing of a request is in an exception or a log, because its headers are secrets.
/// </summary>
/// <param name="clients">Where the host says how requests leave.</param>
/// <param name="name">The provider.</param>
/// <param name="timeout">How long one call may take, to the end of its answer.</param>
/// <param name="time">The clock.</param>
public sealed class ProviderConnection(IHttpClientFactory clients, string name, TimeSpan timeout, TimeProvider time)
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Says which settings are missing, by their names; null when none is.</summary>
    /// <param name="provider">Its name in the settings.</param>
    /// <param name="missing">Those that have no value, but for the address.</param>
    public string? Incomplete(string provider, IReadOnlyList<string> missing)
    {
        using var client = clients.CreateClient(name);
        if (client.BaseAddress is null)
            missing = [$"Providers__{provider}__BaseUrl", .. missing];
        return missing.Count == 0 ? null : $"Config {provider} incompleta: {string.Join(", ", missing)}";
    }

    /// <summary>Sends one request, once. What a request with an idempotency key has changed so far is committed before.</summary>
    /// <exception cref="OperationCanceledException">The caller does not wait any more; what came of it, nobody knows.</exception>
    public async Task<ProviderReply> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        await KeyedRequest.GoOutside();
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            using var client = clients.CreateClient(name);
            using var response = await client.SendAsync(request, either.Token);
            return new ProviderReply.Answered((int)response.StatusCode, Json(await response.Content.ReadAsByteArrayAsync(either.Token)));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return limit.IsCancellationRequested ? new ProviderReply.TimedOut() : new ProviderReply.Disconnected(WasSent: true);
        }
        catch (HttpRequestException failure)
        {
            return new ProviderReply.Disconnected(WasSent: failure.HttpRequestError is not
                (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError));
        }
        catch (IOException)
        {
            return new ProviderReply.Disconnected(WasSent: true);
        }
    }

    /// <summary>The body, whatever its declared type; bytes that are no UTF-8 cost their character only.</summary>
    private static JsonElement Json(byte[] body)
    {
        try
        {
            return JsonElement.Parse(Encoding.UTF8.GetString(body).TrimStart(ByteOrderMark));
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
