using System.Globalization;
using System.Text.Json;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest.Tokens;

/// <summary>Access and refresh tokens as simple JWT makes them, of one module.</summary>
/// <typeparam name="TUser">Type of the stored users.</typeparam>
/// <param name="signingKey">Key of the tokens, at least 32 bytes.</param>
/// <param name="module">Short name of the module; its tokens open nothing of another.</param>
/// <param name="accessLife">Life of an access token.</param>
/// <param name="refreshLife">Life of a refresh token.</param>
/// <param name="time">Real time.</param>
public abstract class PairTokens<TUser>(string signingKey, string module, TimeSpan accessLife, TimeSpan refreshLife, TimeProvider time)
    : IDisposable
    where TUser : class, IAccount
{
    /// <summary>Name of the claim that says whose a token is.</summary>
    protected const string UserIdClaim = "user_id";
    private const string AccessType = "access";
    private const string RefreshType = "refresh";
    private const int LongestTokenId = 64;
    private readonly ModuleTokens _tokens = new(signingKey, issuer: module, audience: module, time);

    /// <summary>A token that opens the API.</summary>
    public string IssueAccess(TUser user) => Issue(user, AccessType, accessLife).Text;

    /// <summary>A token that gets new access tokens.</summary>
    public IssuedToken IssueRefresh(TUser user) => Issue(user, RefreshType, refreshLife);

    /// <summary>Both.</summary>
    public TokenPairView IssuePair(TUser user) => new(IssueRefresh(user).Text, IssueAccess(user));

    /// <summary>Whose access token this is.</summary>
    /// <exception cref="Refusal">It is not good.</exception>
    public long ReadAccess(string token)
    {
        var (userId, _, fault) = Read(token, AccessType);
        return fault is { } wrong ? throw new Refusal(new BadToken(wrong)) : userId;
    }

    /// <summary>Whose refresh token this is, and its <c>jti</c>.</summary>
    /// <exception cref="Refusal">It is not good.</exception>
    public (long UserId, string TokenId) ReadRefresh(string token)
    {
        var (userId, tokenId, fault) = Read(token, RefreshType);
        return fault is { } wrong ? throw TokenAnswers.NotValid(wrong) : (userId, tokenId);
    }

    /// <summary>What is wrong with a token of either kind; null = nothing.</summary>
    public TokenFault? FaultOf(string token) => _tokens.Read(token).Fault;

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes what a token says beside its kind: whose it is, at least.</summary>
    protected virtual void WriteClaims(Utf8JsonWriter claims, TUser user) =>
        claims.WriteString(UserIdClaim, user.Id.ToString(CultureInfo.InvariantCulture));

    private IssuedToken Issue(TUser user, string type, TimeSpan life) => _tokens.Issue(life, claims =>
    {
        claims.WriteString("token_type", type);
        WriteClaims(claims, user);
    });

    private (long UserId, string TokenId, TokenFault? Fault) Read(string token, string type)
    {
        var (claims, fault) = _tokens.Read(token);
        if (fault is not null)
            return (0, "", fault);
        if (claims.TextOf("token_type") != type)
            return (0, "", TokenFault.WrongType);
        return UserId(claims) is { } userId && claims.TextOf("jti") is { Length: > 0 and <= LongestTokenId } tokenId
            ? (userId, tokenId, null)
            : (0, "", TokenFault.Invalid);
    }

    // One contract writes it as a number, the others as text.
    private static long? UserId(JsonElement claims) => claims.NumberOf(UserIdClaim) ?? PathId.Parse(claims.TextOf(UserIdClaim));
}
