namespace Mostrador.Api.Tests.Stockly.Permissions;

/// A company without trade, and one caller of each kind.
public sealed class EveryRole : IAsyncLifetime
{
    private readonly Dictionary<string, StocklyClient> _members = [];
    private StocklyHost? _host;

    public StocklyHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    /// The ids that exist: the company, and an invitation into it.
    public IReadOnlyDictionary<string, string> Ids { get; private set; } = new Dictionary<string, string>();

    /// Somebody who was removed from the company in which he is active.
    public StocklyClient Removed { get; private set; } = null!;

    public StocklyClient Member(string role) => _members[role];

    public async Task InitializeAsync()
    {
        _host = await StocklyHost.Start();
        var owner = _members["owner"] = await Host.Owner();
        foreach (var role in new[] { "admin", "seller", "inventory" })
            _members[role] = await Host.Member(owner, role);
        Removed = await Host.Member(owner, "admin");
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{Removed.UserId}")).Is(200);
        var invitation = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!;
        Ids = new Dictionary<string, string> { ["company"] = owner.CompanyId, ["invitation"] = invitation["code"]!.GetValue<string>() };
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
