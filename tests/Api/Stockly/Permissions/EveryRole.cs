namespace Mostrador.Api.Tests.Stockly.Permissions;

/// A company without trade, and one caller of each kind.
public sealed class EveryRole : HostFixture<StocklyHost>
{
    private readonly Dictionary<string, StocklyClient> _members = [];

    /// The ids that exist: the company, and an invitation into it.
    public IReadOnlyDictionary<string, string> Ids { get; private set; } = new Dictionary<string, string>();

    /// Somebody who was removed from the company in which he is active.
    public StocklyClient Removed { get; private set; } = null!;

    public StocklyClient Member(string role) => _members[role];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var owner = _members["owner"] = await Host.Owner();
        foreach (var role in new[] { "admin", "seller", "inventory" })
            _members[role] = await Host.Member(owner, role);
        Removed = await Host.Member(owner, "admin");
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{Removed.UserId}")).Is(200);
        var invitation = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!;
        Ids = new Dictionary<string, string> { ["company"] = owner.CompanyId, ["invitation"] = invitation["code"]!.GetValue<string>() };
    }
}
