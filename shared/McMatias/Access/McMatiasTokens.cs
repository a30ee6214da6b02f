using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Access;

/// <summary>Access and refresh tokens of this module (contract 2). There are no sessions: a token is good until it expires.</summary>
public sealed class McMatiasTokens(McMatiasSettings settings, TimeProvider time)
    : PairTokens<User>(settings.JwtSigningKey, Shop.Module, settings.AccessTokenLife, settings.RefreshTokenLife, time);
