using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Accounts;

/// <summary>A new access token for a refresh token whose session is open (contract, endpoint 3). The refresh token stays good.</summary>
public sealed class RefreshAccess(Registry registry, StocklyTokens tokens)
{
    private static readonly TextField Token =
        new TextField("refreshToken") { Aliases = ["refresh_token"] }.AtLeast(1, "Refresh token is required");

    /// <summary>The fields of the body, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Token];

    /// <summary>The token, for the session's company and the user's role there as they are now.</summary>
    public async Task<AccessView> Run(RequestBody body)
    {
        var input = Input.Of(body);
        var token = input.Read(Token);
        input.Check();
        var (claims, fault) = tokens.ReadRefresh(token);
        if (fault is { } wrong)
            throw wrong == TokenFault.Expired ? Refused("Refresh token expired. Please login again.") : Invalid();
        var user = await registry.Read.Peek<User>(claims.UserId);
        var session = await registry.Read.Peek<Session>(claims.SessionId);
        if (user is not { IsActive: true } || session is null || !session.IsRefreshableBy(user))
            throw Invalid();

        // Who was removed keeps his place, inactive; what he may do is asked of the store on each request, not of the token.
        var place = await registry.Read.Peek<Membership>(Membership.KeyOf(user.Id, session.ActiveCompanyId)) ?? throw Invalid();
        var access = tokens.IssueAccess(user, session, place.Role);
        return new AccessView(access, tokens.ExpiresIn, access, token);
    }

    private static Refusal Invalid() => Refused("Invalid refresh token");

    private static Refusal Refused(string error) => StocklyAnswer.Of(StatusCodes.Status401Unauthorized, error);
}

/// <summary>The answer to a refresh: the new access token, and the refresh token that was sent.</summary>
public sealed record AccessView(
    string AccessToken,
    [property: JsonPropertyName("expiresIn")] string ExpiresIn,
    [property: JsonPropertyName("accessToken")] string AccessTokenAgain,
    [property: JsonPropertyName("refreshToken")] string RefreshToken);
