using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests;

/// The app as it is shipped, in memory and without a port, for the tests of a module, or of what all modules share.
public abstract class ModuleHost(AppUnderTest app) : IAsyncDisposable
{
    public HttpClient Http => app.Http;

    /// The parts of the app, for what no request shows.
    public IServiceProvider Services => app.Services;

    protected DocumentStore Documents => Services.GetRequiredService<DocumentStore>();

    /// Runs a timer's or queue's function now, as an operator would.
    public Task RunFunction(string name) => app.RunFunction(name);

    /// What was sent to queues has been done.
    public Task Settled() => Services.GetRequiredService<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
