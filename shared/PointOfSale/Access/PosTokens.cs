using System.Text.Json;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Access;

/// <summary>Access and refresh tokens of this module (contract 2.1).</summary>
public sealed class PosTokens(PosSettings settings, TimeProvider time) : IDisposable
{
    private const string Module = "pos";
    private const string AccessType = "access";
    private const string RefreshType = "refresh";
    private readonly ModuleTokens _tokens = new(settings.JwtSigningKey, issuer: Module, audience: Module, time);

    /// <summary>A token that opens the API.</summary>
    public string IssueAccess(User user) => Issue(user, AccessType, settings.AccessTokenLife).Text;

    /// <summary>A token that gets new access tokens.</summary>
    public IssuedToken IssueRefresh(User user) => Issue(user, RefreshType, settings.RefreshTokenLife);

    /// <summary>Whose access token this is, or what is wrong with it.</summary>
    public (long UserId, TokenFault? Fault) ReadAccess(string token)
    {
        var (userId, _, fault) = Read(token, AccessType);
        return (userId, fault);
    }

    /// <summary>Whose refresh token this is and its <c>jti</c>, or what is wrong with it.</summary>
    public (long UserId, string TokenId, TokenFault? Fault) ReadRefresh(string token) => Read(token, RefreshType);

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();

    private IssuedToken Issue(User user, string type, TimeSpan life) => _tokens.Issue(life, claims =>
    {
        claims.WriteString("token_type", type);
        claims.WriteNumber("user_id", user.Id);
        claims.WriteString("username", user.Username);
        claims.WriteString("role", user.Role);
        claims.WriteString("email", user.Email);
    });

    private (long UserId, string TokenId, TokenFault? Fault) Read(string token, string type)
    {
        var (claims, fault) = _tokens.Read(token);
        if (fault is not null)
            return (0, "", fault);
        if (Text(claims, "token_type") != type)
            return (0, "", TokenFault.WrongType);
        return claims.TryGetProperty("user_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var userId)
            && Text(claims, "jti") is { Length: > 0 and <= 64 } tokenId
            ? (userId, tokenId, null)
            : (0, "", TokenFault.Invalid);
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
