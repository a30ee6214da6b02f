namespace Mostrador.Api.Tests.McMatias;

/// One host for all tests of a class: each makes branches and users of its own, so they do not disturb each other.
public sealed class McMatiasHostFixture : IAsyncLifetime
{
    private McMatiasHost? _host;

    public McMatiasHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await McMatiasHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
