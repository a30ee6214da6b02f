using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Identity.Entra;

/// <summary>
/// Reads access tokens of a Microsoft Entra ID tenant, for staff. A module's gate asks this first, in one line:
/// <c>await entra.EmailOf(token, aborted) is { } email ? await UserBy(email) : …</c>; who he is here and what he may do is the
/// module's matter, and a module that has other users than staff lets only those pass.
/// </summary>
/// <remarks>
/// Which kind a token is, its algorithm says: RS256 is read here and nowhere else, HS256 by <see cref="ModuleTokens"/> alone. Each
/// verifies by its own key and issuer, so that no token can be taken for one of the other kind.
/// </remarks>
public sealed class EntraTokens : IDisposable
{
    private const string Algorithm = SecurityAlgorithms.RsaSha256;

    // They carry more than a module's own: groups, for instance.
    private const int LongestToken = 16 * 1024;

    /// <summary>How much the clocks here and there may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly EntraSettings? _settings;
    private readonly KeyRing? _keys;
    private readonly TimeProvider _time;

    /// <summary>For the tenant of the settings; none = no token is of this kind.</summary>
    /// <param name="settings">The tenant.</param>
    /// <param name="time">Real time.</param>
    /// <param name="logger">Told when the authority cannot be asked.</param>
    /// <param name="transport">How the authority is reached; null = over the network.</param>
    public EntraTokens(EntraSettings? settings, TimeProvider time, ILogger<EntraTokens> logger, HttpMessageHandler? transport = null)
    {
        (_settings, _time) = (settings, time);
        if (settings is not null)
            _keys = new KeyRing(settings, time, logger, transport);
    }

    /// <summary>The e-mail of the member of staff who holds the token; null when it is not of this kind, and a module's own tokens are to be asked.</summary>
    /// <exception cref="Refusal">It is of this kind and not good, or names nobody.</exception>
    public async ValueTask<string?> EmailOf(string token, CancellationToken cancellation)
    {
        if (_keys is null || token.Length > LongestToken || TokenHead.Of(token) is not { Algorithm: Algorithm } head)
            return null;
        if (head.KeyId is null || await _keys.Find(head.KeyId, cancellation) is not var (key, issuer))
            throw Bad(TokenFault.Invalid);
        var claims = Verified(token, key, issuer) ?? throw Bad(TokenFault.Invalid);
        CheckTime(claims);
        return StaffEmail.Of(claims, issuer, _settings!.TenantId) ?? throw new Refusal(new UserGone());
    }

    /// <inheritdoc/>
    public void Dispose() => _keys?.Dispose();

    private JsonElement? Verified(string token, SecurityKey key, string issuer)
    {
        var rules = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidIssuer = issuer,
            ValidAudiences = _settings!.Audiences,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires is not null, // Looked at below, by a clock that can be set.
        };
        if (!_handler.CanReadToken(token) || !_handler.ValidateToken(token, rules).IsValid || PayloadOf(token) is not { } claims)
            return null;

        // Only access tokens that a person asked for have scopes: the identity tokens of a front end and the tokens of programs,
        // which may be for the same audience, have none.
        return Guid.TryParse(claims.TextOf("tid"), out var tenant) && tenant == _settings.TenantId && claims.TextOf("scp") is { Length: > 0 }
            ? claims
            : null;
    }

    private void CheckTime(JsonElement claims)
    {
        var now = _time.GetUtcNow();
        if (claims.InstantOf("exp") is not { } expires || (claims.TryGetProperty("nbf", out _) && !(claims.InstantOf("nbf") - Skew <= now)))
            throw Bad(TokenFault.Invalid);
        if (expires + Skew <= now)
            throw Bad(TokenFault.Expired);
    }

    private static JsonElement? PayloadOf(string token)
    {
        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));
            return payload.RootElement.ValueKind == JsonValueKind.Object ? payload.RootElement.Clone() : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    private static Refusal Bad(TokenFault fault) => new(new BadToken(fault));
}
