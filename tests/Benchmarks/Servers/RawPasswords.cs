using System.Diagnostics;
using System.Security.Cryptography;

namespace Mostrador.Benchmarks.Servers;

/// <summary>The reference for logins: the slow hash alone, on all cores.</summary>
internal static class RawPasswords
{
    /// <summary>Rounds in development, as <c>Security__PasswordRounds</c> has them.</summary>
    private const int Rounds = 10_000;

    /// <summary>Hashes per second.</summary>
    public static double Run(TimeSpan time)
    {
        var (watch, hashes) = (Stopwatch.StartNew(), 0);
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            var salt = new byte[16];
            while (watch.Elapsed < time)
            {
                Rfc2898DeriveBytes.Pbkdf2("Admin123!", salt, Rounds, HashAlgorithmName.SHA512, 32);
                Interlocked.Increment(ref hashes);
            }
        });
        return hashes / watch.Elapsed.TotalSeconds;
    }
}
