using Microsoft.Extensions.DependencyInjection.Extensions;
using Mostrador.LocalHost.Admin;
using Mostrador.LocalHost.Catalog;
using Mostrador.LocalHost.Queues;
using Mostrador.LocalHost.Settings;
using Mostrador.LocalHost.Timers;

namespace Mostrador.LocalHost;

/// <summary>What starts functions other than a request.</summary>
internal static class Triggers
{
    public static void AddTriggers(this IServiceCollection services, FunctionCatalog catalog, ServerOptions options)
    {
        services.AddSingleton(catalog);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TimerTurns>();
        services.AddHostedService<TimerService>();
        services.AddSingleton(new QueueOptions());
        services.AddSingleton<Courier>();
        services.AddSingleton<QueuePump>();
        services.AddHostedService(provider => provider.GetRequiredService<QueuePump>());
        services.AddSingleton(new MasterKey(options));
        services.AddSingleton<RunByHand>();
    }
}
