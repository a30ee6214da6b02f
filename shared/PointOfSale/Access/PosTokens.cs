using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Access;

/// <summary>Access and refresh tokens of this module (contract 2.1).</summary>
public sealed class PosTokens(PosSettings settings, TimeProvider time)
    : PairTokens<User>(settings.JwtSigningKey, Shop.Module, settings.AccessTokenLife, settings.RefreshTokenLife, time)
{
    /// <inheritdoc/>
    protected override void WriteClaims(Utf8JsonWriter claims, User user)
    {
        claims.WriteNumber(UserIdClaim, user.Id);
        claims.WriteString("username", user.Username);
        claims.WriteString("role", user.Role);
        claims.WriteString("email", user.Email);
    }
}
