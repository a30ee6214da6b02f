using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.SmartSales.Payments;

/// <summary>Whether a notification comes from Stripe, and not long ago (contract 6.1).</summary>
public sealed class StripeSignature(StripeSettings settings, TimeProvider time)
{
    /// <summary>The header that holds it.</summary>
    public const string Header = "Stripe-Signature";

    private const long MostSecondsAgo = 300;

    /// <summary>
    /// Whether any signature of the header fits its timestamp and the body; how far one fits makes no difference in time. Without a secret
    /// none does.
    /// </summary>
    /// <param name="header"><c>t=1761329694,v1=5257a8…</c>, with as many <c>v1</c> as Stripe has secrets in use.</param>
    /// <param name="body">The body, as it came.</param>
    public bool IsGood(string header, ReadOnlySpan<byte> body)
    {
        var parts = header.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).ToLookup(part => part[0], part => part[^1]);
        if (parts["t"].ToList() is not [var timestamp] || !IsRecent(timestamp))
            return false;
        var sent = parts["v1"].Select(Encoding.UTF8.GetBytes).ToList();
        var good = false;
        foreach (var secret in settings.WebhookSecrets)
        {
            var right = Sign(secret, timestamp, body);
            foreach (var signature in sent)
                good |= CryptographicOperations.FixedTimeEquals(signature, right);
        }

        return good;
    }

    private bool IsRecent(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && time.GetUtcNow().ToUnixTimeSeconds() - seconds <= MostSecondsAgo;

    private static byte[] Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes($"{timestamp}."));
        hmac.AppendData(body);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }
}
