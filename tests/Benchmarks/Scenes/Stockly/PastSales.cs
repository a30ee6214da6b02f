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
    private readonly Workdays _days = new(TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala"));
    private readonly SalesPlan _plan;
    private readonly IReadOnlyList<User> _users;
    private readonly IReadOnlyList<Product> _shelf;
    private readonly int _sold;

    private PastSales(SalesPlan plan, Partition partition, IReadOnlyList<User> users, IReadOnlyList<Product> shelf, int sold) =>
        (_plan, Partition, _users, _shelf, _sold) = (plan, partition, users, shelf, sold);

    /// <summary>Where the company's trade lies.</summary>
    public Partition Partition { get; }

    /// <summary>Looks into the store for who sells what, and what was sold already.</summary>
    public static async Task<PastSales> Begin(DocumentStore store, SalesPlan plan)
    {
        var registry = store.In(new Partition(Books.Module, "identity"));
        var company = await registry.First(DocumentQuery.Over<Company>()) ?? throw new InvalidOperationException("There is no company: the scene is not furnished.");
        var partition = new Partition(Books.Module, company.Id);
        var reader = store.In(partition);
        return new PastSales(
            plan,
            partition,
            await registry.Query(DocumentQuery.Over<User>()),
            await reader.Query(Product.ForSale.OrderBy(Product.IdField.Ascending)),
            (int)await reader.Count(DocumentQuery.Over<Sale>()));
    }

    /// <summary>Sales of one day, other ones in each filling.</summary>
    public IReadOnlyList<PastSale> Batch(int number)
    {
        var day = _days.Of(number, _plan.Batches);
        var random = new Random(_sold + number);
        return
        [
            .. Enumerable.Range(0, _plan.Sales).Select(sale => new PastSale(
                _users[random.Next(_users.Count)], Basket.Of(_shelf, random), random, day.Date, day.At(sale, _plan.Sales))),
        ];
    }

    /// <summary>Stages sales of one day.</summary>
    public static Task Stage(Transaction transaction, IReadOnlyList<PastSale> sales)
    {
        foreach (var sale in sales)
            sale.Stage(transaction);
        return DayBook<DaySums>.Turn(transaction, sales[0].Day);
    }
}
