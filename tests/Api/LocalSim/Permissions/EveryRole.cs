using Mostrador.LocalSim.Access;

namespace Mostrador.Api.Tests.LocalSim.Permissions;

/// A business without trade, a caller of every seeded role, one of a role for each module, and one whose role opens nothing.
public sealed class EveryRole : HostFixture<LocalSimHost>
{
    public const string Nothing = "no module";
    private readonly Dictionary<string, LocalSimClient> _callers = [];

    public LocalSimClient Of(string role) => _callers[role];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _callers[Who.Admin] = await Host.Admin();
        _callers[Who.Seller] = await Host.Seller();
        _callers[Who.Accountant] = await Host.Accountant();
        _callers[Nothing] = await Host.With();
        foreach (var module in AppModule.All)
            _callers[module.Name] = await Host.With(module.Id);
    }
}
