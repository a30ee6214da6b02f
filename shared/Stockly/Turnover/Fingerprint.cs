using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Stockly.Turnover;

/// <summary>
/// Stands for a customer, a supplier or a seller where they are only counted: sixteen characters instead of a name of hundreds, and
/// nobody's name in a sum that outlives it.
/// </summary>
internal static class Fingerprint
{
    private const int Bytes = 12;

    /// <summary>The fingerprint of one way to tell them apart.</summary>
    public static string Of(string kind, string value) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{value}")).AsSpan(0, Bytes));
}
