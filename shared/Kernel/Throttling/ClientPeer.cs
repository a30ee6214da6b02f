using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Throttling;

/// <summary>The address that is counted: the peer's, not what the client claims, of which an attacker could claim another each time.</summary>
internal static class ClientPeer
{
    public static string Of(HttpRequest request) => request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
}
