using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.SmartSales.Turnover;

namespace Mostrador.SmartSales.Orders;

/// <summary>How often any order was written: what was computed from orders holds as long as it has not moved (contract 4.2).</summary>
public sealed record OrderChanges : IDocument<OrderChanges>
{
    private const string OnlyKey = "all";

    /// <inheritdoc/>
    public static DocumentType<OrderChanges> Type { get; } = new("smartsales-order-changes", SmartSalesDocuments.Stored.OrderChanges);

    /// <inheritdoc/>
    public string Key { get; init; } = OnlyKey;

    /// <summary>Changes so far.</summary>
    public long Version { get; init; }

    /// <summary>
    /// Stages what follows from an order that is placed, changed or deleted: what was computed from orders no longer holds. Every
    /// transaction that writes one calls this.
    /// </summary>
    /// <param name="transaction">The transaction that writes it.</param>
    /// <param name="before">The order as it was; null when it is placed.</param>
    /// <param name="after">The order as it will be; null when it is deleted.</param>
    internal static async Task Note(Transaction transaction, Order? before, Order? after)
    {
        await transaction.Turn(new OrderChanges { Version = 1 });
        await OrderBook.Turn(transaction, (after ?? before)!);
        await CustomerSums.Note(transaction, before, after);
        await BoughtTogether.Note(transaction, before, after);
    }

    /// <summary>
    /// What <see cref="Note"/> takes of a commit for an order that is placed or deleted: the version, the day with its month and year, the
    /// customer, the order among those of its products.
    /// </summary>
    internal static int OperationsOfNote(Order order) => 2 + OrderBook.OperationsOfTurn + BoughtTogether.Of(order).Count;

    /// <summary>The version now.</summary>
    internal static async Task<long> Now(PartitionReader reader) => (await reader.Peek<OrderChanges>(OnlyKey))?.Version ?? 0;
}
