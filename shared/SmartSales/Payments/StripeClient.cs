using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Providers;

namespace Mostrador.SmartSales.Payments;

/// <summary>
/// Stripe, where shoppers pay (contract 6.1). An attempt may be sent several times; all have one idempotency key, so that it opens one
/// session at most.
/// </summary>
public sealed partial class StripeClient(
    IHttpClientFactory clients, StripeSettings settings, SmartSalesSettings shop, TimeProvider time, ILogger<StripeClient> log)
{
    /// <summary>Under this name the host can say how requests leave.</summary>
    public const string HttpClientName = "stripe";

    /// <summary>The version of Stripe's API that this is written for, whichever the account has.</summary>
    private const string ApiVersion = "2025-08-27.basil";

    private static readonly Uri Sessions = new("v1/checkout/sessions", UriKind.Relative);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    private readonly ProviderConnection _connection = new(clients, HttpClientName, settings.Timeout, time);

    /// <summary>Opens a session.</summary>
    /// <param name="order">What is to be paid.</param>
    /// <param name="cancellation">Whether the shopper still waits: a session that nobody visits costs nothing.</param>
    public async Task<CheckoutOutcome> Open(CheckoutOrder order, CancellationToken cancellation = default)
    {
        if (shop.FrontEndUrl is not { } frontEnd || Incomplete is not null)
            return new CheckoutOutcome.Failed(Incomplete!);
        using var content = new FormUrlEncodedContent(CheckoutForm.Fields(order, frontEnd));
        var body = await content.ReadAsByteArrayAsync(cancellation);
        var reply = await SendPatiently(body, cancellation);
        var outcome = CheckoutOutcome.Of(reply, settings);
        if (outcome is CheckoutOutcome.Opened opened)
            LogOpened(order.OrderId, opened.SessionId);
        else
            LogFailed(order.OrderId, reply.Sentence);
        return outcome;
    }

    /// <summary>What is missing in the settings, by name; null when nothing is.</summary>
    private string? Incomplete =>
        _connection.Incomplete("Stripe", shop.FrontEndUrl is null ? [.. settings.Missing, "SmartSales__FrontEndUrl"] : settings.Missing);

    /// <summary>Sends an attempt until Stripe judges it, a few times at most, and all of them within the time of one.</summary>
    private async Task<ProviderReply> SendPatiently(byte[] body, CancellationToken cancellation)
    {
        var key = Guid.NewGuid().ToString();
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        ProviderReply reply = new ProviderReply.TimedOut();
        try
        {
            reply = await SendOnce(body, key, either.Token);
            foreach (var pause in Pauses.TakeWhile(_ => MayBeOtherwiseSoon(reply)))
            {
                await Task.Delay(pause, time, either.Token);
                reply = await SendOnce(body, key, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over: what was said last stands.
        }

        return reply;
    }

    // 409: the request before this one is still being worked on.
    private static bool MayBeOtherwiseSoon(ProviderReply reply) => reply
        is ProviderReply.Disconnected
        or ProviderReply.Answered { Status: 409 or 429 or (>= 500 and < 600) };

    private async Task<ProviderReply> SendOnce(byte[] body, string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sessions) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {settings.SecretKey}");
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("Stripe-Version", ApiVersion);
        return await _connection.Send(request, cancellation);
    }

    [LoggerMessage(LogLevel.Information, "The Stripe session {Session} is open for the order {Order}.")]
    private partial void LogOpened(long order, string session);

    [LoggerMessage(LogLevel.Warning, "Stripe opened no session for the order {Order}: {What}.")]
    private partial void LogFailed(long order, string what);
}
