using System.Net;
using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Http;

/// <summary>Where a request says it comes from. Shown to users, never trusted for rights.</summary>
public static class ClientAddress
{
    /// <summary>
    /// The first entry of <c>X-Forwarded-For</c> if it is an IP address (without port and brackets), else the peer; empty when
    /// there is neither.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        var first = request.Headers["X-Forwarded-For"].ToString().Split(',')[0].Trim();
        return Parse(first) ?? Normalise(request.HttpContext.Connection.RemoteIpAddress) ?? "";
    }

    private static string? Parse(string text)
    {
        if (!text.AsSpan().ContainsAny('.', ':'))
            return null;
        if (IPAddress.TryParse(text, out var plain))
            return Normalise(plain);
        return IPEndPoint.TryParse(text, out var endpoint) ? Normalise(endpoint.Address) : null;
    }

    private static string? Normalise(IPAddress? address) =>
        address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString();
}
