using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Users;

/// <summary>Signs a user in (contract 4.1), with JSON or a form. Every failure looks the same and takes the same time.</summary>
public sealed class LogIn(Business business, LocalSimTokens tokens, PasswordLogin login)
{
    private static readonly TextField Username = new("username", most: int.MaxValue);
    private static readonly TextField Password = new("password", most: int.MaxValue);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Username, Password];

    /// <summary>A token for a user name and its password.</summary>
    public async Task<TokenView> Run(HttpRequest request, RequestBody body)
    {
        var input = Input.Form(body);
        var (username, password) = (input.Read(Username), input.Read(Password));
        input.Check();
        var user = await login.Find(request, username, password, Named)
            ?? throw FastApiAnswer.BadRequest("Usuario o contraseña incorrectos");
        return new TokenView(tokens.Issue(user), "bearer");
    }

    private async Task<User?> Named(string username) =>
        username.Length is > 0 and <= User.LongestUsername ? await business.Read.Peek<User>(username) : null;
}

/// <summary>The answer to a login.</summary>
public sealed record TokenView(string AccessToken, string TokenType);
