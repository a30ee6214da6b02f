using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mostrador.LocalSim.Winred;

/// <summary>Whether a notification comes from Winred, and just now (contract 8.5).</summary>
public sealed class WinredSignature(WinredSettings settings, TimeProvider time)
{
    private const string TimestampHeader = "X-Winred-Timestamp";
    private const string SignatureHeader = "X-Winred-Signature";
    private const long MostSecondsApart = 300;

    /// <summary>Whether a request is signed; without a secret nothing is.</summary>
    /// <param name="headers">Its headers.</param>
    /// <param name="body">Its body, as it came.</param>
    public bool IsGood(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        headers[TimestampHeader] is [{ } timestamp] && headers[SignatureHeader] is [{ } signature] && IsGood(timestamp, signature, body);

    /// <summary>Whether the signature fits the timestamp and the body; how far it fits makes no difference in time.</summary>
    public bool IsGood(string timestamp, string signature, ReadOnlySpan<byte> body) =>
        settings.WebhookSecret is { } secret
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= MostSecondsApart
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(secret, timestamp, body)));

    private static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes($"{timestamp}."));
        hmac.AppendData(body);
        return Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
