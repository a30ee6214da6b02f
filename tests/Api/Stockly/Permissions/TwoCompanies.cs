namespace Mostrador.Api.Tests.Stockly.Permissions;

/// A company with a record of every kind, and the owner of another company.
public sealed class TwoCompanies : IAsyncLifetime
{
    private StocklyHost? _host;

    public StocklyHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    /// Whose the records are.
    public StocklyClient Owner { get; private set; } = null!;

    /// Who has nothing to do with them.
    public StocklyClient Stranger { get; private set; } = null!;

    /// The ids of the records by kind.
    public IReadOnlyDictionary<string, string> Theirs { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        _host = await StocklyHost.Start();
        (Owner, Stranger) = (await Host.Owner("Tienda A"), await Host.Owner("Tienda B"));
        Theirs = await Belongings.Of(Host, Owner);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
