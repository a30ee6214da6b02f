using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Mostrador.Kernel.Files;

/// <summary>
/// Signs the links of one module: HMAC-SHA256 over expiry and name. Its key is derived from the module's own secret for this one
/// purpose, so that a link says nothing about tokens and a token opens no file.
/// </summary>
internal sealed class LinkSignature(ModuleFiles files)
{
    private const int KeyBytes = 32;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(files.SigningKey), KeyBytes, salt: [],
        info: Encoding.UTF8.GetBytes($"Mostrador/{files.Module}/file links/1"));

    /// <summary>The signature of a link, for an address.</summary>
    /// <param name="name">The file.</param>
    /// <param name="expires">Unix time in seconds from which on the link opens nothing.</param>
    public string Sign(string name, long expires)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{expires}\n{name}"));
        return Base64UrlEncoder.Encode(HMACSHA256.HashData(_key, signed));
    }

    /// <summary>Whether a signature is the right one; how far it is right makes no difference in time.</summary>
    public bool IsSigned(string name, long expires, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(name, expires)));
}
