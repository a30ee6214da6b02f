using System.Globalization;
using System.Security.Cryptography;

namespace Mostrador.LocalSim.Winred;

/// <summary>
/// What Winred knows a request by. Whoever tops up makes it and stores it before the request is sent: after a crash it is the only
/// way to find out what became of it.
/// </summary>
public static class WinredRequestId
{
    private const int Least = 10_000_000;

    /// <summary>A new one, from 10 000 000 to 2 147 483 647, that nobody can guess.</summary>
    public static string New() =>
        (RandomNumberGenerator.GetInt32(Least - 1, int.MaxValue) + 1).ToString(CultureInfo.InvariantCulture);
}
