using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Identity;

/// <summary>
/// Issues and reads one module's tokens: HS256, issuer and audience are the module, so a token of another module opens
/// nothing here. Claims beyond these are the module's own.
/// </summary>
public sealed class ModuleTokens : IDisposable
{
    private const string Algorithm = SecurityAlgorithms.HmacSha256;
    private const int MostRemembered = 10_000;
    private const int LongestToken = 4096;

    // Clocks of instances differ a little.
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken, SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _rules;
    private readonly TimeProvider _time;
    private readonly string _issuer;
    private readonly string _audience;

    // A signature that was good stays good: only expiry and the user are looked at again on each request.
    private readonly MemoryCache _verified = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>Tokens signed with a key of at least 32 bytes.</summary>
    public ModuleTokens(string signingKey, string issuer, string audience, TimeProvider time)
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(signingKey));
        (_issuer, _audience, _time) = (issuer, audience, time);
        _credentials = new SigningCredentials(key, Algorithm);
        _rules = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidIssuer = issuer,
            ValidAudience = audience,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires is not null,
        };
    }

    /// <summary>A new token.</summary>
    /// <param name="lifetime">From now on.</param>
    /// <param name="claims">Writes the module's own claims.</param>
    public IssuedToken Issue(TimeSpan lifetime, Action<Utf8JsonWriter> claims)
    {
        var now = _time.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + lifetime).ToUnixTimeSeconds());
        var id = Guid.NewGuid().ToString("N");
        var payload = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(payload))
        {
            writer.WriteStartObject();
            claims(writer);
            writer.WriteNumber("exp", expires.ToUnixTimeSeconds());
            writer.WriteNumber("iat", now.ToUnixTimeSeconds());
            writer.WriteNumber("nbf", now.ToUnixTimeSeconds());
            writer.WriteString("jti", id);
            writer.WriteString("iss", _issuer);
            writer.WriteString("aud", _audience);
            writer.WriteEndObject();
        }

        return new IssuedToken(_handler.CreateToken(Encoding.UTF8.GetString(payload.WrittenSpan), _credentials), id, expires);
    }

    /// <summary>The claims of a token, or what is wrong with it.</summary>
    public (JsonElement Claims, TokenFault? Fault) Read(string token)
    {
        if (token.Length > LongestToken)
            return (default, TokenFault.Invalid);
        if (!_verified.TryGetValue(token, out VerifiedToken? verified))
        {
            verified = Verify(token);
            if (verified is null)
                return (default, TokenFault.Invalid);
            _verified.Set(token, verified, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) });
        }

        var now = _time.GetUtcNow();
        if (now + Leeway < verified!.NotBefore)
            return (default, TokenFault.Invalid);
        return now < verified.Expires ? (verified.Claims, null) : (default, TokenFault.Expired);
    }

    /// <inheritdoc/>
    public void Dispose() => _verified.Dispose();

    private VerifiedToken? Verify(string token)
    {
        // This version of the library cannot be told which algorithms are valid, so the header is looked at first.
        if (!_handler.CanReadToken(token) || TokenHead.Of(token).Algorithm != Algorithm || !_handler.ValidateToken(token, _rules).IsValid)
            return null;
        try
        {
            using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.Split('.')[1]));
            var claims = payload.RootElement.Clone();
            if (claims.InstantOf("exp") is not { } expires || (claims.TryGetProperty("nbf", out _) && claims.InstantOf("nbf") is null))
                return null;
            return new VerifiedToken(claims, claims.InstantOf("nbf") ?? default, expires);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record VerifiedToken(JsonElement Claims, DateTimeOffset NotBefore, DateTimeOffset Expires);
}

/// <summary>A token as it is handed out.</summary>
/// <param name="Text">The token.</param>
/// <param name="Id">Its <c>jti</c>.</param>
/// <param name="ExpiresAt">Its <c>exp</c>.</param>
public sealed record IssuedToken(string Text, string Id, DateTimeOffset ExpiresAt);
