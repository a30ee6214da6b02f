using System.Security.Cryptography;
using System.Text;
using Mostrador.Benchmarks.Report;
using Mostrador.Kernel.Identity;

namespace Mostrador.Benchmarks.Tokens;

/// <summary>What it costs to see that a token is good, beside its signature alone.</summary>
internal static class TokenChecks
{
    public static Line Run(TimeSpan warmUp, TimeSpan time)
    {
        var key = new string('k', 48);
        using var tokens = new ModuleTokens(key, "benchmark", "benchmark", TimeProvider.System);
        var token = tokens.Issue(TimeSpan.FromHours(1), claims => claims.WriteNumber("user_id", 7)).Text;
        var (bytes, secret) = (Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(key));
        Rate.Of(warmUp, _ => tokens.Read(token));
        return new Line(
            "Token checked, one core", Rate.Of(time, _ => tokens.Read(token)), "/s", "HMAC-SHA256 of the same bytes",
            Rate.Of(time / 3, _ => HMACSHA256.HashData(secret, bytes)));
    }
}
