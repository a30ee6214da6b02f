using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.Hosting;
using Mostrador.App.Messages;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;

namespace Mostrador.Api.Tests.Messages;

/// <summary>The change feed, the forwarder and a broker deliver.</summary>
public sealed class AzureMessages : MessageCompliance
{
    private protected override Task<MessageHost> Start() => Task.FromResult<MessageHost>(new AzureMessageHost());
}

/// <summary>Azure, with scripted handlers.</summary>
internal sealed class AzureMessageHost : MessageHost
{
    private static readonly Type[] Functions = [typeof(MessageFunctions), typeof(BrokerDeadLetterFunctions), typeof(ScriptedFunctions)];

    private readonly ServiceProvider _services;

    public AzureMessageHost()
    {
        Engine.Told = Feed.Tell;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(new DocumentStore(Engine))
            .AddMessages()
            .AddSingleton<ForwardMessages>()
            .AddSingleton<TimerRuns>()
            .AddSingleton(Script)
            .BuildServiceProvider();
        Azure = new FakeAzure(_services, Feed, Broker, Functions);
    }

    public ChangeFeed Feed { get; } = new();

    public FakeBroker Broker { get; } = new();

    public FakeAzure Azure { get; }

    public override DocumentStore Documents => _services.GetRequiredService<DocumentStore>();

    public override ReplayDeadLetters Replay => _services.GetRequiredService<ReplayDeadLetters>();

    public override Task RunUntilQuiet() => Azure.RunUntilQuiet();

    public override async Task RetryDue()
    {
        try
        {
            await Azure.Tick("messages-retry");
        }
        catch (IOException)
        {
            // The process died; the timer runs again.
            await Azure.Tick("messages-retry");
        }

        await RunUntilQuiet();
    }

    public override async Task NothingIsLeft()
    {
        await base.NothingIsLeft();
        Assert.Equal(0, Broker.Count);
    }

    public override ValueTask DisposeAsync() => _services.DisposeAsync();
}
