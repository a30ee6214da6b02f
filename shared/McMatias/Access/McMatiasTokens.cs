using System.Globalization;
using System.Text.Json;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Access;

/// <summary>Access and refresh tokens of this module (contract 2). There are no sessions: a token is good until it expires.</summary>
public sealed class McMatiasTokens(McMatiasSettings settings, TimeProvider time) : IDisposable
{
    private const string AccessType = "access";
    private const string RefreshType = "refresh";
    private readonly ModuleTokens _tokens = new(settings.JwtSigningKey, Shop.Module, Shop.Module, time);

    /// <summary>A token that opens the API.</summary>
    public string IssueAccess(User user) => Issue(user, AccessType, settings.AccessTokenLife);

    /// <summary>A token that gets new access tokens.</summary>
    public string IssueRefresh(User user) => Issue(user, RefreshType, settings.RefreshTokenLife);

    /// <summary>Whose access token this is, or what is wrong with it.</summary>
    public (long UserId, TokenFault? Fault) ReadAccess(string token) => Read(token, AccessType);

    /// <summary>Whose refresh token this is, or what is wrong with it.</summary>
    public (long UserId, TokenFault? Fault) ReadRefresh(string token) => Read(token, RefreshType);

    /// <summary>What is wrong with a token of either kind; null = nothing.</summary>
    public TokenFault? FaultOf(string token) => _tokens.Read(token).Fault;

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();

    private string Issue(User user, string type, TimeSpan life) => _tokens.Issue(life, claims =>
    {
        claims.WriteString("token_type", type);
        claims.WriteString("user_id", user.Id.ToString(CultureInfo.InvariantCulture));
    }).Text;

    private (long UserId, TokenFault? Fault) Read(string token, string type)
    {
        var (claims, fault) = _tokens.Read(token);
        if (fault is not null)
            return (0, fault);
        if (Text(claims, "token_type") != type)
            return (0, TokenFault.WrongType);
        return PathId.Parse(Text(claims, "user_id")) is { } userId ? (userId, null) : (0, TokenFault.Invalid);
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
