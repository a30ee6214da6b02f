using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Access;

/// <summary>Access and refresh tokens of this module (contract 2.1), each with a key of its own.</summary>
public sealed class StocklyTokens(StocklySettings settings, TimeProvider time) : IDisposable
{
    private const string Issuer = "stockly-backend";
    private const string Audience = "stockly-frontend";
    private const string AccessType = "access";
    private const string RefreshType = "refresh";
    private readonly ModuleTokens _access = new(settings.JwtSigningKey, Issuer, Audience, time);
    private readonly ModuleTokens _refresh = new(settings.JwtRefreshSigningKey, Issuer, Audience, time);

    /// <summary>Life of an access token as the answers say it: <c>15m</c>.</summary>
    public string ExpiresIn { get; } = $"{settings.AccessTokenLife.TotalMinutes:0}m";

    /// <summary>A token that opens the API.</summary>
    public string IssueAccess(User user, Session session, string role) =>
        Issue(_access, AccessType, settings.AccessTokenLife, user, session, role).Text;

    /// <summary>A token that gets new access tokens.</summary>
    public string IssueRefresh(User user, Session session, string role) =>
        Issue(_refresh, RefreshType, settings.RefreshTokenLife, user, session, role).Text;

    /// <summary>A new session of a user in a company. Sessions live in real time, never simulated.</summary>
    public Session Open(User user, string companyId) => new()
    {
        Id = Registry.NewId(),
        UserId = user.Id,
        PasswordGeneration = user.PasswordGeneration,
        ActiveCompanyId = companyId,
        CreatedAt = time.GetUtcNow(),
        ExpiresAt = time.GetUtcNow() + settings.RefreshTokenLife,
    };

    /// <summary>A session that gets a new refresh token.</summary>
    public Session Prolonged(Session session) => session with { ExpiresAt = time.GetUtcNow() + settings.RefreshTokenLife };

    /// <summary>Whose access token this is, or what is wrong with it.</summary>
    public (StocklyClaims Claims, TokenFault? Fault) ReadAccess(string token) => Read(_access, token, AccessType);

    /// <summary>Whose refresh token this is, or what is wrong with it.</summary>
    public (StocklyClaims Claims, TokenFault? Fault) ReadRefresh(string token) => Read(_refresh, token, RefreshType);

    /// <inheritdoc/>
    public void Dispose()
    {
        _access.Dispose();
        _refresh.Dispose();
    }

    private static IssuedToken Issue(ModuleTokens kind, string type, TimeSpan life, User user, Session session, string role) =>
        kind.Issue(life, claims =>
        {
            claims.WriteString("type", type);
            claims.WriteString("user_id", user.Id);
            claims.WriteString("email", user.Email);
            claims.WriteString("company_id", session.ActiveCompanyId);
            claims.WriteString("role", role);
            claims.WriteString("sid", session.Id);
        });

    private static (StocklyClaims Claims, TokenFault? Fault) Read(ModuleTokens kind, string token, string type)
    {
        var (claims, fault) = kind.Read(token);
        if (fault is not null)
            return (default, fault);
        if (claims.TextOf("type") != type)
            return (default, TokenFault.WrongType);
        return Uuid.Parse(claims.TextOf("user_id")) is { } userId && Uuid.Parse(claims.TextOf("sid")) is { } sessionId
            ? (new StocklyClaims(userId, sessionId), null)
            : (default, TokenFault.Invalid);
    }
}

/// <summary>What a token is trusted for; company and role are read from the store.</summary>
/// <param name="UserId">Whose it is.</param>
/// <param name="SessionId">The session that it belongs to.</param>
public readonly record struct StocklyClaims(string UserId, string SessionId);
