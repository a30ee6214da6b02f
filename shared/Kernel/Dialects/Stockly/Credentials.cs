using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>The token of a request; this contract tells a missing header from a wrong one.</summary>
public static class Credentials
{
    private const string Scheme = "Bearer ";

    /// <summary>The token in a header that is exactly <c>Bearer &lt;token&gt;</c>.</summary>
    /// <exception cref="Refusal">There is no header, or one of another form.</exception>
    public static string Token(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
            throw new Refusal(new NotAuthenticated());
        var token = header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : "";
        return token.Length > 0 && !token.Any(char.IsWhiteSpace)
            ? token
            : throw StocklyAnswer.Of(401, "Access denied. Invalid token format.");
    }
}
