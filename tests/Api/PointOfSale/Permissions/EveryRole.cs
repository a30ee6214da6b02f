namespace Mostrador.Api.Tests.PointOfSale.Permissions;

/// An empty shop and one caller of each kind.
public sealed class EveryRole : HostFixture<PosHost>
{
    public PosClient Anonymous => Host.Anonymous;

    public PosClient Employee { get; private set; } = null!;

    public PosClient Owner { get; private set; } = null!;

    public PosClient Admin { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Admin = await Host.Admin();
        Owner = await Host.Owner();
        Employee = await Host.Employee();
    }
}
