using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;
using Mostrador.PointOfSale;
using Mostrador.PointOfSale.Analytics;
using Mostrador.PointOfSale.Orders;
using Mostrador.PointOfSale.Products;

namespace Mostrador.Benchmarks.Scenes.PointOfSale;

/// <summary>Orders of a history, paid in cash by people who gave no name, stored as the module stores them.</summary>
internal sealed class PaidOrders
{
    public const int DocumentsOfOrder = 2;
    private const int LinesOfOrder = 2;
    private const int OrdersOfBatch = 45;

    private readonly Workdays _days = new("America/Mexico_City");
    private readonly DocumentStore _store;
    private readonly int _count;

    private PaidOrders(DocumentStore store, int count) => (_store, _count) = (store, count);

    /// <summary>Id of the first of them; the others follow.</summary>
    public required long FirstId { get; init; }

    private long FirstLine { get; init; }

    private IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>Takes the ids of so many orders, and looks at what is sold.</summary>
    public static async Task<PaidOrders> Read(DocumentStore store, int count) => new(store, count)
    {
        FirstId = await store.TakeIds(Shop.Partition, Order.Type.Name, count),
        FirstLine = await store.TakeIds(Shop.Partition, Order.LineSequence, count * LinesOfOrder),
        Products = await store.In(Shop.Partition).Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending)),
    };

    /// <summary>Stores them.</summary>
    public Task Store() => _store.Fill(Shop.Partition, _days.Batches(_count, OrdersOfBatch), Stage);

    private async Task Stage(Transaction transaction, HistoryBatch batch)
    {
        for (var place = 0; place < batch.Instants.Count; place++)
        {
            var order = OrderOf(batch.First + place, batch.Day, batch.Instants[place]);
            transaction.Create(order);
            transaction.Claim(Order.FolioScope, order.TicketFolio, order.Key);
        }

        await DayBook<DaySummary>.Turn(transaction, batch.Day);
        await transaction.Turn(new SalesMonth { Key = SalesMonth.KeyOf(Month.Of(batch.Day)), Version = 1 });
    }

    private Order OrderOf(int number, DateOnly day, DateTimeOffset instant)
    {
        var lines = Enumerable.Range(0, LinesOfOrder).Select(place => LineOf(number, place)).ToList();
        var (subtotal, tax) = (Sum(lines, line => line.LineAmount), Sum(lines, line => line.TaxAmount));
        return new Order
        {
            Id = FirstId + number,
            TicketFolio = $"H{FirstId + number:X7}", // None that the till gives out by chance: those are hexadecimal.
            Status = OrderStatus.Paid,
            CreatedAt = instant,
            BusinessDate = day,
            PaidAt = instant,
            PaymentMethod = "CASH",
            SellerId = 1,
            SellerName = "admin",
            Subtotal = subtotal,
            TotalTax = tax,
            FinalAmount = subtotal + tax,
            MoneySavedTotal = Amount.Zero,
            Lines = lines,
        };
    }

    private OrderLine LineOf(int number, int place)
    {
        var product = Products[((number * 7) + (place * 13)) % Products.Count];
        return new OrderLine
        {
            Id = FirstLine + ((long)number * LinesOfOrder) + place,
            ProductId = product.Id,
            ProductName = product.Name,
            Quantity = 1,
            UnitPrice = product.Price,
            TaxAmount = product.WithTax(product.Price) - product.Price,
            DiscountAmount = Amount.Zero,
            LineAmount = product.Price,
            WasSoldBefore = true,
        };
    }

    private static Amount Sum(IEnumerable<OrderLine> lines, Func<OrderLine, Amount> part) => lines.Aggregate(Amount.Zero, (sum, line) => sum + part(line));
}
