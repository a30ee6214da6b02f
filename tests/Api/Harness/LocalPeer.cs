using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Mostrador.Api.Tests;

/// In memory nobody connects from anywhere; this makes every request come from this machine, as over a port.
internal sealed class LocalPeer : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress ??= IPAddress.Loopback;
            return rest(context);
        });
        next(app);
    };
}
