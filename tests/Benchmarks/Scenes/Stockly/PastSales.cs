using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Stockly;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Sales;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Benchmarks.Scenes.Stockly;

/// <summary>Sales of the company's users, spread over the history. The stock stays as it was furnished.</summary>
internal sealed class PastSales
{
    /// <summary>The sale, the warranties of its lines, its entry in the stock's log.</summary>
    public const int DocumentsOfSale = 1 + Basket.Lines + 1;

    // So many that they, with the day that they turn, stay below 90 operations.
    private const int SalesOfBatch = 17;

    private readonly Workdays _days = new("America/Guatemala");
    private readonly DocumentStore _store;
    private readonly int _count;
    private readonly Partition _partition;
    private readonly IReadOnlyList<User> _users;
    private readonly IReadOnlyList<Product> _shelf;
    private readonly int _sold;

    private PastSales(DocumentStore store, int count, Partition partition, IReadOnlyList<User> users, IReadOnlyList<Product> shelf, int sold) =>
        (_store, _count, _partition, _users, _shelf, _sold) = (store, count, partition, users, shelf, sold);

    /// <summary>Looks into the store for who sells what, and what was sold already.</summary>
    public static async Task<PastSales> Read(DocumentStore store, int count)
    {
        var registry = store.In(new Partition(Books.Module, "identity"));
        var company = await registry.First(DocumentQuery.Over<Company>()) ?? throw new InvalidOperationException("There is no company: the scene is not furnished.");
        var partition = new Partition(Books.Module, company.Id);
        var reader = store.In(partition);
        return new PastSales(
            store,
            count,
            partition,
            await registry.Query(DocumentQuery.Over<User>()),
            await reader.Query(Product.ForSale.OrderBy(Product.IdField.Ascending)),
            (int)await reader.Count(DocumentQuery.Over<Sale>()));
    }

    /// <summary>Stores them.</summary>
    public Task Store() => _store.Fill(_partition, _days.Batches(_count, SalesOfBatch), Stage);

    private Task Stage(Transaction transaction, HistoryBatch batch)
    {
        var random = new Random(_sold + batch.First); // Other sales in each filling.
        foreach (var instant in batch.Instants)
            new PastSale(_users[random.Next(_users.Count)], Basket.Of(_shelf, random), random, batch.Day, instant).Stage(transaction);
        return DayBook<DaySums>.Turn(transaction, batch.Day);
    }
}
