namespace Mostrador.Api.Tests.LocalSim;

/// One host for all tests of a class: each makes users and lots of its own, so they do not disturb each other.
public sealed class LocalSimHostFixture : IAsyncLifetime
{
    private LocalSimHost? _host;

    public LocalSimHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await LocalSimHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
