using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests;

/// The host of a module that stores everything in one partition, and makes its first administrator by itself.
public abstract class ShopHost<TClient> : ModuleHost
    where TClient : ApiClient<TClient>
{
    private readonly Partition _shop;
    private readonly Lazy<Task<TClient>> _admin;

    protected ShopHost(AppUnderTest app, Partition shop, TClient anonymous)
        : base(app)
    {
        (_shop, Anonymous) = (shop, anonymous);
        _admin = new Lazy<Task<TClient>>(LogInAdmin);
    }

    public TClient Anonymous { get; }

    /// What the shop has stored, for what no request shows.
    public PartitionReader Stored => Documents.In(_shop);

    /// The bootstrap administrator, the same for all who ask.
    public Task<TClient> Admin() => _admin.Value;

    /// Stores what no request brings about.
    public Task Store(Func<Transaction, Task> work) => Documents.Transact(_shop, work);

    protected abstract Task<TClient> LogInAdmin();
}
