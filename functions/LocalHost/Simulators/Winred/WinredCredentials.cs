using System.Security.Cryptography;
using System.Text;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>What a client of the simulator must know, written down a second time so that the client's own formulas are checked.</summary>
internal static class WinredCredentials
{
    private const string UserId = "1001";
    private const string ApiKey = "winred-dev-key";
    private const string Secret = "winred-dev-secret";

    private static readonly string Basic = "Basic " + Convert.ToBase64String("winred:winred-dev-pass"u8);

    /// <summary>Whether the request has the Basic credentials.</summary>
    public static bool Admit(HttpRequest request) => request.Headers.Authorization.ToString() == Basic;

    /// <summary>Whether both hashes of a call are right.</summary>
    public static bool HaveSigned(WinredCall call)
    {
        var (id, date) = (call.Header.RequestId, call.Header.RequestDate);
        return call.Header.ApiKey == ApiKey && call.Header.HashKey == Hmac(UserId + id + date + ApiKey) && call.Signature == Hmac(date + id + ApiKey);
    }

    private static string Hmac(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(text)));
}
