namespace Mostrador.Api.Tests.Stockly;

/// One host for all tests of a class: each opens companies of its own, so they do not disturb each other.
public sealed class StocklyHostFixture : IAsyncLifetime
{
    private StocklyHost? _host;

    public StocklyHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await StocklyHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
