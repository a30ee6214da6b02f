using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Sessions;

/// <summary>A new access token for a refresh token whose session is open (contract D2).</summary>
public sealed class RefreshAccess(Shop shop, PosTokens tokens)
{
    private static readonly TextField Refresh = new("refresh", 1_000_000);

    /// <summary>The fields of the body, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Refresh];

    /// <summary>The token, with the user's data of today.</summary>
    public async Task<AccessView> Run(RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.English);
        var token = input.Read(Refresh, "");
        input.Check();
        var (userId, tokenId, fault) = tokens.ReadRefresh(token);
        if (fault is { } wrong)
            throw NotValid(DjangoRestDialect.TokenSentence(wrong));
        if (await shop.Read.Peek<User>(userId) is not { IsActive: true } user)
            throw DjangoAnswer.Detail("No active account found for the given token.", StatusCodes.Status401Unauthorized);
        return await shop.Read.Peek<Session>(tokenId) is { IsRevoked: false }
            ? new AccessView(tokens.IssueAccess(user))
            : throw NotValid("Token is blacklisted");
    }

    private static Refusal NotValid(string text) => DjangoAnswer.Coded(text, "token_not_valid", StatusCodes.Status401Unauthorized);
}

/// <summary>The answer to a refresh.</summary>
public sealed record AccessView(string Access);
