using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Sessions;

/// <summary>Signs a user in and stores the session (contract D1). Every failure looks the same and takes the same time.</summary>
public sealed class LogIn(Shop shop, PosTokens tokens, PasswordLogin login, TimeProvider time)
{
    private const int LongestUserAgent = 255;

    // A session that has ended can still be looked at for a while.
    private static readonly TimeSpan KeptAfterExpiry = TimeSpan.FromDays(30);

    /// <summary>The fields of the body, for the documentation: nothing of them is refused but by the one answer to all failures.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [new EmailField("email"), new TextField("password", 128)];

    /// <summary>Two tokens for an e-mail and its password.</summary>
    public async Task<LoginView> Run(HttpRequest request, RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.English);
        var (email, password) = (Text(input, "email"), Text(input, "password"));
        if (email.Length == 0 || password.Length == 0)
            throw BadCredentials();
        var user = await login.Find(request, email, password, shop.Read.UserBy) ?? throw BadCredentials();
        var refresh = tokens.IssueRefresh(user);
        await StoreSession(request, user, refresh);
        return new LoginView(refresh.Text, tokens.IssueAccess(user), user.Username, user.Role, user.Id);
    }

    private async Task StoreSession(HttpRequest request, User user, IssuedToken refresh)
    {
        var now = time.GetUtcNow();
        var userAgent = request.Headers.UserAgent.ToString();
        var session = new Session
        {
            Key = refresh.Id,
            Id = await shop.NextId<Session>(),
            UserId = user.Id,
            UserAgent = userAgent.Length <= LongestUserAgent ? userAgent : userAgent[..LongestUserAgent],
            IpAddress = ClientAddress.Of(request),
            CreatedAt = now,
            ExpiresAt = refresh.ExpiresAt,
        };
        await shop.Create(session, timeToLive: refresh.ExpiresAt - now + KeptAfterExpiry);
    }

    private static string Text(Input input, string name) => input.Raw(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    private static Refusal BadCredentials() => DjangoAnswer.Detail("Credenciales inválidas", StatusCodes.Status401Unauthorized);
}

/// <summary>The answer to a login.</summary>
public sealed record LoginView(string Refresh, string Access, string Username, string Role, long UserId);
