using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.McMatias;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Users;

namespace Mostrador.Benchmarks.Scenes.McMatias;

/// <summary>
/// Sales of a history with their lines, stored as the module stores them. The cashiers take turns, by the ids of the sales. Products, cashiers
/// and branches count what names them in the end, once, instead of in each transaction.
/// </summary>
/// <remarks>Ids follow time within one filling only, so the figures of the operator's desk, which read from the newest id, see the last one.</remarks>
internal sealed class SaleHistory
{
    /// <summary>The sale and its lines.</summary>
    public const int DocumentsOfSale = 1 + LinesOfSale;

    private const int LinesOfSale = 2;
    private const int SalesOfBatch = 30;
    private const int CountsOfBatch = 90;

    private readonly DocumentStore _store;
    private readonly IReadOnlyList<HistoryBatch> _batches;
    private readonly Dictionary<int, long> _receipts = []; // Of each year, the receipt that the first sale of the filling would have.

    private SaleHistory(DocumentStore store, int sales) => (_store, _batches) = (store, [.. new Workdays("America/La_Paz").Batches(sales, SalesOfBatch)]);

    /// <summary>Id of the first sale; the others follow.</summary>
    public required long FirstId { get; init; }

    public required long FirstLine { get; init; }

    public required IReadOnlyList<User> Cashiers { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyList<Customer> Customers { get; init; }

    /// <summary>Takes ids and receipts of so many sales, and looks at who sells what to whom.</summary>
    public static async Task<SaleHistory> Read(DocumentStore store, int sales)
    {
        var reader = store.In(Shop.Partition);
        var users = await reader.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending));
        var history = new SaleHistory(store, sales)
        {
            FirstId = await store.TakeIds(Shop.Partition, Sale.Type.Name, sales),
            FirstLine = await store.TakeIds(Shop.Partition, SaleLine.Type.Name, sales * LinesOfSale),
            Cashiers = [.. users.Skip(1)], // All but the administrator.
            Products = await reader.Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending)),
            Customers = await reader.Query(DocumentQuery.Over<Customer>().OrderBy(Customer.IdField.Ascending)),
        };
        foreach (var year in history._batches.GroupBy(batch => batch.Day.Year))
        {
            var first = await store.TakeNumbers(Shop.Partition, $"mcmatias-receipts-{year.Key.ToString(CultureInfo.InvariantCulture)}", year.Sum(batch => batch.Instants.Count));
            history._receipts[year.Key] = first - year.Min(batch => batch.First);
        }

        return history;
    }

    /// <summary>Stores them.</summary>
    public async Task Store()
    {
        await _store.Fill(Shop.Partition, _batches, Stage);
        var numbers = Enumerable.Range(0, _batches.Sum(batch => batch.Instants.Count)).ToList();
        await Count<User>(User.UsesField, numbers.Select(number => CashierOf(number).Id));
        await Count<Branch>(Branch.UsesField, numbers.Select(number => CashierOf(number).BranchId));
        await Count<Product>(Product.LinesField, numbers.SelectMany(number => Enumerable.Range(0, LinesOfSale).Select(place => ProductOf(number, place).Id)));
    }

    private Task Stage(Transaction transaction, HistoryBatch batch)
    {
        for (var place = 0; place < batch.Instants.Count; place++)
        {
            var number = batch.First + place;
            var lines = Enumerable.Range(0, LinesOfSale).Select(line => LineOf(number, line)).ToList();
            transaction.Create(SaleOf(number, batch.Day.Year, batch.Instants[place], lines));
            lines.ForEach(line => transaction.Create(line));
        }

        return Task.CompletedTask;
    }

    private Sale SaleOf(int number, int year, DateTimeOffset instant, List<SaleLine> lines) => new()
    {
        Id = FirstId + number,
        Receipt = $"VTA-{year.ToString(CultureInfo.InvariantCulture)}-{(_receipts[year] + number).ToString("D5", CultureInfo.InvariantCulture)}",
        CustomerId = Customers[number % Customers.Count].Id,
        UserId = CashierOf(number).Id,
        BranchId = CashierOf(number).BranchId,
        SoldAt = instant,
        Total = lines.Aggregate(Amount.Zero, (sum, line) => sum + (line.Price * line.Quantity)),
        Payment = PaymentKind.All[number % PaymentKind.All.Count],
        Lines = lines.Count,
    };

    private SaleLine LineOf(int number, int place) => new()
    {
        Id = FirstLine + ((long)number * LinesOfSale) + place,
        SaleId = FirstId + number,
        BranchId = CashierOf(number).BranchId,
        ProductId = ProductOf(number, place).Id,
        Quantity = 1 + ((number + place) % 3),
        Price = ProductOf(number, place).Price,
    };

    private User CashierOf(int number) => Cashiers[(int)((FirstId + number) % Cashiers.Count)];

    private Product ProductOf(int number, int place) => Products[(number + (place * Products.Count / LinesOfSale)) % Products.Count];

    private async Task Count<T>(DocumentField<long> field, IEnumerable<long> named)
        where T : class, IDocument<T>
    {
        foreach (var some in named.CountBy(id => id).Chunk(CountsOfBatch))
        {
            await _store.Transact(Shop.Partition, transaction =>
            {
                foreach (var (id, times) in some)
                    transaction.Increment<T>(id, field, times);
                return Task.CompletedTask;
            });
        }
    }
}
