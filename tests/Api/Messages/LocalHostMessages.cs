using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests.Messages;

/// <summary>LocalHost's pump delivers.</summary>
public sealed class LocalHostMessages : MessageCompliance
{
    private protected override async Task<MessageHost> Start() => await LocalMessageHost.Start();

    private sealed class LocalMessageHost : MessageHost
    {
        private HostUnderTest? _host;

        public override DocumentStore Documents => _host!.Service<DocumentStore>();

        public override ReplayDeadLetters Replay => _host!.Service<ReplayDeadLetters>();

        public static async Task<MessageHost> Start()
        {
            var host = new LocalMessageHost();
            host._host = await HostUnderTest.Start(new LocalHostVariation
            {
                FunctionClasses = [typeof(ScriptedFunctions)],
                Services = services => services
                    .AddSingleton<TimeProvider>(host.Time)
                    .AddSingleton<IOutbox>(host.Engine)
                    .AddSingleton(new DocumentStore(host.Engine))
                    .AddMessages()
                    .AddSingleton(host.Script),
            });
            return host;
        }

        public override async Task RunUntilQuiet()
        {
            for (var i = 0; i < 1000; i++)
            {
                await _host!.Service<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(30));
                if ((await Engine.Pending(1, default)).Count == 0)
                    return;
                Time.Advance(TimeSpan.FromMinutes(2)); // A failed delivery is due again.
            }

            throw new InvalidOperationException("There is no end to it.");
        }

        public override async Task RetryDue()
        {
            try
            {
                await Replay.Due();
            }
            catch (IOException)
            {
                // The process died; the timer runs again.
                await Replay.Due();
            }

            await RunUntilQuiet();
        }

        public override async Task NothingIsLeft()
        {
            await base.NothingIsLeft();
            Assert.Empty(await Engine.Pending(1, default));
        }

        public override ValueTask DisposeAsync() => _host!.DisposeAsync();
    }
}
