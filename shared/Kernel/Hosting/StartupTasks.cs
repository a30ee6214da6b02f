using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Mostrador.Kernel.Hosting;

/// <summary>Startup tasks, one after another in the order in which they were added.</summary>
public static class StartupTasks
{
    /// <summary>Adds a task.</summary>
    public static IServiceCollection AddStartupTask<T>(this IServiceCollection services)
        where T : class, IStartupTask
    {
        services.AddSingleton<IStartupTask, T>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Runner>());
        return services;
    }

    // Before anything starts, not as one of those that start: in the Functions worker the first of them opens the door to requests.
    private sealed class Runner(IEnumerable<IStartupTask> tasks) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            foreach (var task in tasks)
                await task.Run(cancellationToken);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
