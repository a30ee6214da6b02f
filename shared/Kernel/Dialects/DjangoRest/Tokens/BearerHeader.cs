using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest.Tokens;

/// <summary>The <c>Authorization</c> header as simple JWT reads it.</summary>
public static class BearerHeader
{
    /// <summary>The token; null when there is no such header or its scheme is another.</summary>
    /// <exception cref="Refusal">The scheme stands alone, or more than one word follows it.</exception>
    public static string? Token(HttpRequest request)
    {
        if (BearerToken.Of(request) is not { } token)
            return null;
        return token.Length > 0 && !token.Contains(' ', StringComparison.Ordinal)
            ? token
            : throw DjangoAnswer.Coded(
                "Authorization header must contain two space-delimited values", "bad_authorization_header", StatusCodes.Status401Unauthorized);
    }
}
