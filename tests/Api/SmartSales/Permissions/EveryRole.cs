namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// A shop without products and orders, and a caller of every kind.
public sealed class EveryRole : IAsyncLifetime
{
    private readonly Dictionary<string, SmartSalesClient> _callers = [];
    private SmartSalesHost? _host;

    public SmartSalesHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public SmartSalesClient Of(string role) => _callers[role];

    public async Task InitializeAsync()
    {
        _host = await SmartSalesHost.Start();
        _callers[Who.Client] = await Host.Client();
        _callers[Who.Cashier] = await Host.Cashier();
        _callers[Who.Manager] = await Host.Manager();
        _callers[Who.Admin] = await Host.Admin();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
