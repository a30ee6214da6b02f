namespace Mostrador.Api.Tests.PointOfSale;

/// One host for all tests of a class: they must not disturb each other.
public sealed class PosHostFixture : IAsyncLifetime
{
    private PosHost? _host;

    public PosHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await PosHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
