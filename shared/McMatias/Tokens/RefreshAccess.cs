using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Tokens;

/// <summary>A new access token for a refresh token (contract 4.1), which stays good until it expires.</summary>
public sealed class RefreshAccess(Shop shop, McMatiasTokens tokens)
{
    private static readonly TextField Refresh = new("refresh", int.MaxValue);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Refresh];

    /// <summary>The token.</summary>
    public async Task<AccessView> Run(RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.Spanish);
        var token = input.Read(Refresh, "");
        input.Check();
        var (userId, fault) = tokens.ReadRefresh(token);
        if (fault is { } wrong)
            throw DjangoAnswer.Coded(DjangoRestDialect.TokenSentence(wrong), "token_not_valid", StatusCodes.Status401Unauthorized);
        return await shop.Read.Peek<User>(userId) is { IsActive: true } user
            ? new AccessView(tokens.IssueAccess(user))
            : throw DjangoAnswer.Detail("No active account found for the given token.", StatusCodes.Status401Unauthorized);
    }
}

/// <summary>The answer to a refresh.</summary>
public sealed record AccessView(string Access);
