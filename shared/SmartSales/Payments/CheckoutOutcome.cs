using Mostrador.Kernel.Providers;

namespace Mostrador.SmartSales.Payments;

/// <summary>What came of asking Stripe for a session. Nobody has paid yet, whatever it is.</summary>
public abstract record CheckoutOutcome
{
    /// <summary>The shopper can pay.</summary>
    /// <param name="SessionId">The session, for the log.</param>
    /// <param name="Url">Where.</param>
    public sealed record Opened(string SessionId, string Url) : CheckoutOutcome;

    /// <summary>He cannot.</summary>
    /// <param name="Message">Why, in Stripe's words or in ours.</param>
    public sealed record Failed(string Message) : CheckoutOutcome;

    /// <summary>Reads Stripe's reply.</summary>
    internal static CheckoutOutcome Of(ProviderReply reply, StripeSettings settings)
    {
        if (reply is not ProviderReply.Answered answer)
            return new Failed(reply.Sentence);
        if (answer.IsOk && answer.Json.Member("url").Text() is { } url && IsAddress(url))
            return new Opened(StripeId.Of(answer.Json.Member("id")) ?? StripeId.Unknown, url);
        return answer.Json.Member("error").Member("message").Text() is { } message
            ? new Failed(ProviderText.Of(message, settings.SecretKey))
            : new Failed(answer.Sentence);
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http");
}
