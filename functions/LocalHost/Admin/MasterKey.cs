using System.Security.Cryptography;
using System.Text;
using Mostrador.LocalHost.Settings;

namespace Mostrador.LocalHost.Admin;

/// <summary>Who may run functions by hand: anybody in development, unless a key is set; else whoever has the key.</summary>
internal sealed class MasterKey(ServerOptions options)
{
    private const string Header = "x-functions-key";

    private readonly byte[]? _digest = options.MasterKey is { } key ? Digest(key) : null;

    /// <summary>Whether there is a door at all: without a key, production has none.</summary>
    public bool DoorExists => _digest is not null || options.Development;

    public bool Opens(HttpRequest request) =>
        _digest is null || CryptographicOperations.FixedTimeEquals(_digest, Digest(request.Headers[Header].ToString()));

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
