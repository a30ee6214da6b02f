namespace Mostrador.Api.Tests.SmartSales;

/// One host for all tests of a class: each makes users and products of its own, so they do not disturb each other.
public sealed class SmartSalesHostFixture : IAsyncLifetime
{
    private SmartSalesHost? _host;

    public SmartSalesHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await SmartSalesHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
