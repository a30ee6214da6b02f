using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Mostrador.Api.Tests;

/// In memory there is no port to connect to: what the host sends to providers goes to its own server, where their simulators are.
internal static class InMemoryTransport
{
    public static IServiceCollection SendToItself(this IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(
            provider => ((TestServer)provider.GetRequiredService<IServer>()).CreateHandler()));
}
