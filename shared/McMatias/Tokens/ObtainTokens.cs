using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Tokens;

/// <summary>Signs a user in (contract 4.1). Every failure looks the same and takes the same time.</summary>
public sealed class ObtainTokens(Shop shop, McMatiasTokens tokens, PasswordLogin login)
{
    private static readonly LoginForm Form = new("correo_electronico");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields => Form.Fields;

    /// <summary>Two tokens for an e-mail and its password.</summary>
    public async Task<TokenPairView> Run(HttpRequest request, RequestBody body)
    {
        var (email, password) = Form.Read(body, DjangoMessages.Spanish);
        var user = await login.Find(request, email, password, shop.Read.UserBy) ?? throw TokenAnswers.WrongCredentials();
        return tokens.IssuePair(user);
    }
}
