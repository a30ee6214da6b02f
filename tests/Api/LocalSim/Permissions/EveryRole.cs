using Mostrador.LocalSim.Access;

namespace Mostrador.Api.Tests.LocalSim.Permissions;

/// A business without trade, a caller of every seeded role, one of a role for each module, and one whose role opens nothing.
public sealed class EveryRole : IAsyncLifetime
{
    public const string Nothing = "no module";
    private readonly Dictionary<string, LocalSimClient> _callers = [];
    private LocalSimHost? _host;

    public LocalSimHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public LocalSimClient Of(string role) => _callers[role];

    public async Task InitializeAsync()
    {
        _host = await LocalSimHost.Start();
        _callers[Who.Admin] = await Host.Admin();
        _callers[Who.Seller] = await Host.Seller();
        _callers[Who.Accountant] = await Host.Accountant();
        _callers[Nothing] = await Host.With();
        foreach (var module in AppModule.All)
            _callers[module.Name] = await Host.With(module.Id);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
