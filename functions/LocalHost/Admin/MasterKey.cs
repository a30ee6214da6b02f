using System.Security.Cryptography;
using System.Text;
using Mostrador.LocalHost.Settings;

namespace Mostrador.LocalHost.Admin;

/// <summary>
/// Who may do what is an operator's: run functions by hand, call functions of level Admin. In development anybody on this machine,
/// unless a key is set; else whoever has the key.
/// </summary>
internal sealed class MasterKey(ServerOptions options)
{
    private const string Header = "x-functions-key";

    private readonly byte[]? _digest = options.MasterKey is { } key ? Digest(key) : null;

    /// <summary>The status that a request is refused with; null = it may pass. Without a key, production has no such door.</summary>
    public int? Refuses(HttpRequest request)
    {
        if (_digest is null)
            return options.Development ? (IsFromAnotherSite(request) ? StatusCodes.Status403Forbidden : null) : StatusCodes.Status404NotFound;
        return CryptographicOperations.FixedTimeEquals(_digest, Digest(request.Headers[Header].ToString()))
            ? null
            : StatusCodes.Status401Unauthorized;
    }

    // Where no key is asked for, no page of another site may use the door through the browser of whoever develops here.
    private static bool IsFromAnotherSite(HttpRequest request) =>
        request.Headers.Origin is { Count: > 0 } origin && origin.ToString() != $"{request.Scheme}://{request.Host}";

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
