using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Http;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Sessions;

/// <summary>A new access token for a refresh token whose session is open (contract D2).</summary>
public sealed class RefreshAccess(Shop shop, PosTokens tokens)
{
    private static readonly TokenForm Form = new("refresh");

    /// <summary>The fields of the body, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields => Form.Fields;

    /// <summary>The token, with the user's data of today.</summary>
    public async Task<AccessView> Run(RequestBody body)
    {
        var (userId, tokenId) = tokens.ReadRefresh(Form.Read(body, DjangoMessages.English));
        if (await shop.Read.Peek<User>(userId) is not { IsActive: true } user)
            throw TokenAnswers.NoAccount();
        return await shop.Read.Peek<Session>(tokenId) is { IsRevoked: false }
            ? new AccessView(tokens.IssueAccess(user))
            : throw TokenAnswers.NotValid("Token is blacklisted");
    }
}
