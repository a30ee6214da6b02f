using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Http;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Tokens;

/// <summary>A new access token for a refresh token (contract 4.1), which stays good until it expires.</summary>
public sealed class RefreshAccess(Shop shop, McMatiasTokens tokens)
{
    private static readonly TokenForm Form = new("refresh");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields => Form.Fields;

    /// <summary>The token.</summary>
    public async Task<AccessView> Run(RequestBody body)
    {
        var (userId, _) = tokens.ReadRefresh(Form.Read(body, DjangoMessages.Spanish));
        return await shop.Read.Peek<User>(userId) is { IsActive: true } user
            ? new AccessView(tokens.IssueAccess(user))
            : throw TokenAnswers.NoAccount();
    }
}
