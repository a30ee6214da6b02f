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
    private static readonly TextField Username = new("username", int.MaxValue);
    private static readonly TextField Password = new("password", int.MaxValue);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Username, Password];

    /// <summary>Two tokens for a user name and its password.</summary>
    public async Task<TokenPairView> Run(HttpRequest request, RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.English);
        var (username, password) = (input.Read(Username, ""), input.Read(Password, ""));
        input.Check();
        var user = await login.Find(request, username, password, shop.Read.UserNamed) ?? throw TokenAnswers.WrongCredentials();
        return tokens.IssuePair(user);
    }
}
