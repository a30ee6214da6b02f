using Microsoft.AspNetCore.Server.Kestrel.Core;
using Mostrador.LocalHost.Settings;

namespace Mostrador.LocalHost;

/// <summary>How the host listens.</summary>
internal static class WebServer
{
    /// <summary>Requests, timers and messages under way get this long after Ctrl+C.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    public static void UseWebServer(this WebApplicationBuilder builder, HostFlags flags, ServerOptions options)
    {
        builder.WebHost.UseKestrelCore().UseUrls([.. flags.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 100;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
    }
}
