using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Orders;

/// <summary>How often any order was written: what was computed from orders holds as long as it has not moved (contract 4.2).</summary>
public sealed record OrderChanges : IDocument<OrderChanges>
{
    private const string OnlyKey = "all";

    /// <inheritdoc/>
    public static DocumentType<OrderChanges> Type { get; } = new("smartsales-order-changes", SmartSalesDocuments.Stored.OrderChanges);

    /// <summary>The counter.</summary>
    public static DocumentField<long> VersionField { get; } = new("version");

    /// <inheritdoc/>
    public string Key { get; init; } = OnlyKey;

    /// <summary>Changes so far.</summary>
    public long Version { get; init; }

    /// <summary>Stages that an order is placed, changed or deleted. Every transaction that writes one calls this.</summary>
    internal static async Task Note(Transaction transaction, Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (await transaction.Peek<OrderChanges>(OnlyKey) is null)
            transaction.Create(new OrderChanges { Version = 1 });
        else
            transaction.Increment<OrderChanges>(OnlyKey, VersionField, 1);
    }

    /// <summary>The version now.</summary>
    internal static async Task<long> Now(PartitionReader reader) => (await reader.Peek<OrderChanges>(OnlyKey))?.Version ?? 0;
}
