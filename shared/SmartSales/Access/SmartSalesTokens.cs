using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Access;

/// <summary>Access and refresh tokens of this module (contract 2.1). There are no sessions: a token is good until it expires.</summary>
public sealed class SmartSalesTokens(SmartSalesSettings settings, TimeProvider time)
    : PairTokens<User>(settings.JwtSigningKey, Shop.Module, settings.AccessTokenLife, settings.RefreshTokenLife, time);
