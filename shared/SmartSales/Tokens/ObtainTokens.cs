using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Tokens;

/// <summary>Signs a user in (contract 4.43). Every failure looks the same and takes the same time.</summary>
public sealed class ObtainTokens(Shop shop, SmartSalesTokens tokens, PasswordLogin login)
{
    private static readonly LoginForm Form = new("username");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields => Form.Fields;

    /// <summary>Two tokens for a user name and its password.</summary>
    public async Task<TokenPairView> Run(HttpRequest request, RequestBody body)
    {
        var (username, password) = Form.Read(body, DjangoMessages.English);
        var user = await login.Find(request, username, password, shop.Read.UserNamed) ?? throw TokenAnswers.WrongCredentials();
        return tokens.IssuePair(user);
    }
}
