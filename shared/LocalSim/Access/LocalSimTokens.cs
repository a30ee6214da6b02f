using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Access;

/// <summary>Tokens of this module (contract 2): they say who somebody is, and nothing of what he may.</summary>
public sealed class LocalSimTokens(LocalSimSettings settings, TimeProvider time) : IDisposable
{
    private readonly ModuleTokens _tokens = new(settings.JwtSigningKey, Business.Module, Business.Module, time);

    /// <summary>A token that opens the API.</summary>
    public string Issue(User user) => _tokens.Issue(settings.AccessTokenLife, claims => claims.WriteString("sub", user.Username)).Text;

    /// <summary>The user name that a token stands for, or what is wrong with it.</summary>
    public (string Username, TokenFault? Fault) Read(string token)
    {
        var (claims, fault) = _tokens.Read(token);
        if (fault is not null)
            return ("", fault);
        return claims.TextOf("sub") is { Length: > 0 and <= User.LongestUsername } username
            ? (username, null)
            : ("", TokenFault.Invalid);
    }

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();
}
