using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>The result of a pending top-up.</summary>
internal sealed record WinredNotice(SimulatedTopUp TopUp, decimal Balance)
{
    public JsonObject Json
    {
        get
        {
            var done = TopUp.State == TopUpState.Applied;
            return new JsonObject
            {
                ["event_id"] = $"evt_{RandomNumberGenerator.GetHexString(24, lowercase: true)}",
                ["event"] = done ? "topup.completed" : "topup.failed",
                ["data"] = new JsonObject
                {
                    ["transaction_id"] = TopUp.TransactionId,
                    ["request_id"] = TopUp.RequestId,
                    ["product_id"] = TopUp.ProductId,
                    ["suscriber"] = TopUp.Subscriber,
                    ["status"] = done ? "success" : "failed",
                    ["message"] = done ? "Recarga exitosa" : "Rechazada por el operador",
                    ["balance"] = Balance,
                },
            };
        }
    }
}

/// <summary>Tells the shop the results of pending top-ups: later, signed, and once.</summary>
internal sealed partial class WinredNotices(
    IHttpClientFactory clients, IServiceProvider services, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WinredNotices> log)
{
    /// <summary>The client that knows the way to the host itself.</summary>
    public const string HttpClientName = "winred-notices";

    private static readonly Uri Door = new("localsim/api/winred/webhook", UriKind.Relative);

    /// <summary>Sends a notification after some time, unless the host stops before.</summary>
    public void Send(TimeSpan after, Func<WinredNotice> make) => _ = SendLater(after, make, lifetime.ApplicationStopping);

    private async Task SendLater(TimeSpan after, Func<WinredNotice> make, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(after, time, stopping);
            using var request = Signed(Encoding.UTF8.GetBytes(make().Json.ToJsonString()));
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, stopping);
            if (!response.IsSuccessStatusCode)
                LogRefused((int)response.StatusCode);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
#pragma warning disable CA1031 // Nobody waits for it, and the shop finds out by asking.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure);
        }
    }

    private HttpRequestMessage Signed(byte[] body)
    {
        var secret = services.GetRequiredService<WinredSettings>().WebhookSecret ?? "";
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
        var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Winred-Timestamp", timestamp);
        request.Headers.Add("X-Winred-Signature", signature);
        return request;
    }

    [LoggerMessage(LogLevel.Warning, "The shop answered {Status} to a notification of the simulated Winred.")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "A notification of the simulated Winred could not be sent.")]
    private partial void LogFailure(Exception failure);
}
