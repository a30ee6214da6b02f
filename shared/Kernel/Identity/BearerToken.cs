using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Identity;

/// <summary>The token in the <c>Authorization</c> header.</summary>
public static class BearerToken
{
    private const string Scheme = "Bearer";

    /// <summary>The token; null when there is no such header or its scheme is another; empty when the scheme stands alone.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan().Trim();
        var space = header.IndexOf(' ');
        var scheme = space < 0 ? header : header[..space];
        if (!scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        return space < 0 ? "" : header[(space + 1)..].Trim().ToString();
    }
}
