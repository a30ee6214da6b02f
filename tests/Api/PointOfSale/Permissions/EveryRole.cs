namespace Mostrador.Api.Tests.PointOfSale.Permissions;

/// An empty shop and one caller of each kind.
public sealed class EveryRole : IAsyncLifetime
{
    private PosHost? _host;

    public PosHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public PosClient Anonymous => Host.Anonymous;

    public PosClient Employee { get; private set; } = null!;

    public PosClient Owner { get; private set; } = null!;

    public PosClient Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start();
        Admin = await Host.Admin();
        Owner = await Host.Owner();
        Employee = await Host.Employee();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
