using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Mostrador.App;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>
/// What is done before the first request. The Functions worker takes requests from the moment that its own service starts, and that one is
/// registered before those of the app: an app that opens its store or registers its administrator as one of many would be asked too early.
/// </summary>
public sealed class StartupTaskTests
{
    [Fact]
    public async Task Tasks_are_done_in_order_before_the_first_service_starts()
    {
        var log = new List<string>();

        await using var host = await HostUnderTest.Start(Variation(log, services => services.AddStartupTask<First>().AddStartupTask<Second>()));

        Assert.Equal(["first", "second", "the door opens"], log);
    }

    [Fact]
    public async Task A_task_that_fails_stops_the_start_before_the_door_opens()
    {
        var log = new List<string>();

        var refusal = await Assert.ThrowsAsync<StartupException>(
            () => HostUnderTest.Start(Variation(log, services => services.AddStartupTask<First>().AddStartupTask<Failing>().AddStartupTask<Second>())));

        Assert.Equal("There is nothing to sell.", refusal.Message);
        Assert.Equal(["first"], log);
    }

    [Fact]
    public void The_app_starts_nothing_but_startup_tasks()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Documents", "cosmos"), new("Storage:CosmosEndpoint", "https://localhost")]);
        var services = new ServiceCollection().AddMostrador(settings.Build(), new HostingEnvironment { EnvironmentName = Environments.Development });

        Assert.Contains(services, service => service.ServiceType == typeof(IStartupTask));
        var started = Assert.Single(services, service => service.ServiceType == typeof(IHostedService));
        Assert.Equal(typeof(StartupTasks), started.ImplementationType!.DeclaringType);
    }

    private static LocalHostVariation Variation(List<string> log, Action<IServiceCollection> tasks) => new()
    {
        FunctionClasses = [],
        Composition = services =>
        {
            services.AddSingleton(log);
            services.AddHostedService<Door>();
            tasks(services);
        },
    };

    private sealed class Door(List<string> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            log.Add("the door opens");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class First(List<string> log) : IStartupTask
    {
        public async Task Run(CancellationToken cancellation)
        {
            await Task.Yield();
            log.Add("first");
        }
    }

    private sealed class Second(List<string> log) : IStartupTask
    {
        public Task Run(CancellationToken cancellation)
        {
            log.Add("second");
            return Task.CompletedTask;
        }
    }

    private sealed class Failing : IStartupTask
    {
        public Task Run(CancellationToken cancellation) => throw new StartupException("There is nothing to sell.");
    }
}
