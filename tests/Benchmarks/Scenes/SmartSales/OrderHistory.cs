using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Turnover;
using Mostrador.SmartSales.Users;

namespace Mostrador.Benchmarks.Scenes.SmartSales;

/// <summary>Orders of a history, stored as the module stores them; the cashiers take turns, a batch each.</summary>
internal sealed class OrderHistory
{
    /// <summary>The order, and its entry among those of each of its two products.</summary>
    public const int DocumentsOfOrder = 1 + LinesOfOrder;
    private const int LinesOfOrder = 2;

    // Beside the orders: that there were any, their day, month and year, the cashier.
    private const int OrdersOfBatch = 30;

    private static readonly DocumentField<long> OrdersOfUser = new("orders");
    private static readonly DocumentField<long> SpentByUser = new("spent");

    private readonly Workdays _days = new("America/La_Paz");
    private readonly DocumentStore _store;
    private readonly int _count;

    private OrderHistory(DocumentStore store, int count) => (_store, _count) = (store, count);

    /// <summary>Id of the first of them; the others follow.</summary>
    public required long FirstId { get; init; }

    public required long FirstLine { get; init; }

    public required IReadOnlyList<User> Cashiers { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>Takes the ids of so many orders, and looks at who sells what.</summary>
    public static async Task<OrderHistory> Read(DocumentStore store, int count)
    {
        var reader = store.In(Shop.Partition);
        var users = await reader.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending));
        return new(store, count)
        {
            FirstId = await store.TakeIds(Shop.Partition, Order.Type.Name, count),
            FirstLine = await store.TakeIds(Shop.Partition, Order.LineSequence, count * LinesOfOrder),
            Cashiers = [.. users.Where(user => user.Role == Role.Cashier)],
            Products = await reader.Query(DocumentQuery.Over<Product>().OrderBy(Product.NewestField.Ascending)),
        };
    }

    /// <summary>Stores them.</summary>
    public Task Store() => _store.Fill(Shop.Partition, _days.Batches(_count, OrdersOfBatch), Stage);

    private async Task Stage(Transaction transaction, HistoryBatch batch)
    {
        var cashier = Cashiers[((batch.First / OrdersOfBatch) + batch.Day.DayNumber) % Cashiers.Count];
        var orders = batch.Instants.Select((instant, place) => OrderOf(batch.First + place, batch.Day, instant, cashier)).ToList();
        foreach (var order in orders)
        {
            transaction.Create(order);
            foreach (var entry in BoughtTogether.Of(order))
                transaction.Create(entry);
        }

        await transaction.Turn(new OrderChanges { Version = 1 });
        await PeriodBook<PeriodOrders, DayOrders>.Turn(transaction, batch.Day);
        await Count(transaction, cashier.Id, orders);
    }

    private Order OrderOf(int number, DateOnly day, DateTimeOffset instant, User cashier)
    {
        var status = StatusOf(number);
        var lines = Enumerable.Range(0, LinesOfOrder).Select(place => LineOf(number, place)).ToList();
        return new Order
        {
            Id = FirstId + number,
            UserId = cashier.Id,
            Username = cashier.Username,
            Status = status,
            Total = lines.Aggregate(Amount.Zero, (sum, line) => sum + line.Subtotal),
            CreatedAt = instant,
            PlacedOn = day,
            HoldsStock = status != OrderStatus.Cancelled,
            Lines = lines,
        };
    }

    private OrderLine LineOf(int number, int place)
    {
        // The first line goes through the products one by one, the second in leaps: all sorts of pairs, never twice the same product.
        var first = number % Products.Count;
        var product = Products[place == 0 ? first : (first + 1 + (number / Products.Count * 7 % (Products.Count - 1))) % Products.Count];
        return new(FirstLine + ((long)number * LinesOfOrder) + place, product.Id, 1 + ((number + place) % 3), product.Price);
    }

    private static string StatusOf(int number) => (number % 20) switch
    {
        0 => OrderStatus.Cancelled,
        1 => OrderStatus.Pending,
        2 or 3 => OrderStatus.Paid,
        4 or 5 => OrderStatus.Shipped,
        _ => OrderStatus.Delivered,
    };

    private static async Task Count(Transaction transaction, long user, List<Order> orders)
    {
        var spent = orders.Where(order => order.IsSale).Sum(order => order.Total.Minor);
        if (await transaction.Peek<CustomerSums>(user) is null)
        {
            transaction.Create(new CustomerSums { UserId = user, Orders = orders.Count, Spent = spent });
            return;
        }

        transaction.Increment<CustomerSums>(user, OrdersOfUser, orders.Count);
        transaction.Increment<CustomerSums>(user, SpentByUser, spent);
    }
}
