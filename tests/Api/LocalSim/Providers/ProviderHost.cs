using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.Hosting;
using Mostrador.LocalHost;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.Providers;

/// <summary>The local host with nothing on it but the clients of the providers, and the simulators that it brings.</summary>
internal static class ProviderHost
{
    /// <summary>Starts it in memory.</summary>
    /// <param name="time">Its clock; null = the real one.</param>
    /// <param name="functions">Function classes, such as a door for notifications.</param>
    public static Task<HostUnderTest> Start(TimeProvider? time = null, params Type[] functions) => HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = functions,
        Composition = services =>
        {
            services.AddClients();
            if (time is not null)
                services.AddSingleton(time);
        },
        Services = services => services.SendToItself(),
    });

    /// <summary>Adds the clients with the settings of a development.</summary>
    public static void AddClients(this IServiceCollection services)
    {
        var nothing = new ConfigurationBuilder().Build();
        services.AddWinred(nothing, development: true);
        services.AddSiigo(nothing, development: true);
    }
}
