using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Fuzz.Requests;

/// Signs notifications as the providers of a development host do: what is behind the signature wants to be reached, too.
internal static class Webhooks
{
    public static FuzzRequest Sign(FuzzRequest request)
    {
        var seconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. Encoding.ASCII.GetBytes($"{seconds}."), .. request.Body ?? []];
        return request.Operation.Path switch
        {
            "/winred/webhook" => request with
            {
                Headers = [("X-Winred-Timestamp", seconds), ("X-Winred-Signature", Convert.ToBase64String(HMACSHA256.HashData("winred_local_development"u8, content)))],
            },
            "/orders/stripe-webhook" => request with
            {
                Headers = [("Stripe-Signature", $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData("whsec_local_development"u8, content))}")],
            },
            _ => request,
        };
    }
}
