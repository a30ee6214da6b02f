using Mostrador.Endurance.Hosts;

namespace Mostrador.Api.Tests.Demo;

/// Three weeks of all shops, played once for the tests that only look.
public sealed class PlayedShops : IAsyncLifetime, IDisposable
{
    private readonly DataFolder _folder = new();

    internal DemoHost Host { get; private set; } = null!;

    internal List<string> Said { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Host = await DemoHost.Start(_folder.Path);
        Said = await Host.Play();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
