using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Mostrador.SmartSales.Payments;

namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>Tells the shop that a session is paid, signed.</summary>
internal sealed partial class StripeEvents(
    IHttpClientFactory clients, IServiceProvider services, TimeProvider time, ILogger<StripeEvents> log)
{
    /// <summary>The client that knows the way to the host itself.</summary>
    public const string HttpClientName = "stripe-events";

    private static readonly Uri Door = new("smartsales/api/orders/stripe-webhook/", UriKind.Relative);

    /// <summary>Whether the shop has taken it.</summary>
    public async Task<bool> Send(SimulatedSession session, CancellationToken cancellation)
    {
        try
        {
            using var request = Signed(session);
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                LogRefused((int)response.StatusCode);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException failure)
        {
            LogFailure(failure);
            return false;
        }
    }

    private HttpRequestMessage Signed(SimulatedSession session)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var timestamp = now.ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(session.Event(now).ToJsonString());
        var secret = services.GetRequiredService<StripeSettings>().WebhookSecrets[0];
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
        var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", $"t={timestamp},v1={signature}");
        return request;
    }

    [LoggerMessage(LogLevel.Warning, "The shop answered {Status} to an event of the simulated Stripe.")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "An event of the simulated Stripe could not be sent.")]
    private partial void LogFailure(Exception failure);
}
