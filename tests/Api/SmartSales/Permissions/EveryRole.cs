namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// A shop without products and orders, and a caller of every kind.
public sealed class EveryRole : HostFixture<SmartSalesHost>
{
    private readonly Dictionary<string, SmartSalesClient> _callers = [];

    public SmartSalesClient Of(string role) => _callers[role];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _callers[Who.Client] = await Host.Client();
        _callers[Who.Cashier] = await Host.Cashier();
        _callers[Who.Manager] = await Host.Manager();
        _callers[Who.Admin] = await Host.Admin();
    }
}
