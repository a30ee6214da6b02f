using Microsoft.Extensions.DependencyInjection;

namespace Mostrador.LocalSim.Providers;

/// <summary>How requests to a provider leave.</summary>
internal static class ProviderServices
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Adds the provider's named client. By its name the host can say what the module cannot know: where its own simulator
    /// listens, when no address is set, and that requests stay in memory.
    /// </summary>
    public static IServiceCollection AddProvider(this IServiceCollection services, string name, Uri? address)
    {
        services
            .AddHttpClient(name, client =>
            {
                if (address is not null)
                    client.BaseAddress = new Uri(address.ToString().TrimEnd('/') + "/");
                client.Timeout = Timeout.InfiniteTimeSpan; // Each call has its own, which tests can let pass.
                client.MaxResponseContentBufferSize = MostBytes;
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _) =>
            {
                if (handler is SocketsHttpHandler sockets)
                    (sockets.AllowAutoRedirect, sockets.UseCookies) = (false, false);
            })
            .RemoveAllLoggers(); // They would know the headers.
        return services;
    }
}
