using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Orders;

/// <summary>
/// An order among those of one of its products, with what else was in it: found by an index, where orders would all have to be looked through.
/// It is stored and deleted with its order; lines never change in between.
/// </summary>
public sealed record BoughtTogether : IDocument<BoughtTogether>
{
    // An order of more products has not enough room in its commit for an entry of each.
    private const int MostEntries = 40;

    // The entry of such an order is read with those of every product.
    private const long AnyProduct = 0;

    /// <inheritdoc/>
    public static DocumentType<BoughtTogether> Type { get; } = new(
        "smartsales-bought-together", SmartSalesDocuments.Stored.BoughtTogether, new DocumentIndex("productId", "newest"));

    /// <inheritdoc/>
    public string Key => $"{DocumentKey.Of(ProductId)}-{DocumentKey.Of(OrderId)}";

    /// <summary>The product; 0 = any of the order's.</summary>
    public required long ProductId { get; init; }

    /// <summary>The order.</summary>
    public required long OrderId { get; init; }

    /// <summary>Whose it is; the orders of a deleted user are gone with him.</summary>
    public required long UserId { get; init; }

    /// <summary>Sorts by the age of the order.</summary>
    public required string Newest { get; init; }

    /// <summary>The products of all its lines, one for each line.</summary>
    public required IReadOnlyList<long> Products { get; init; }

    private static DocumentField<long> ProductField { get; } = new("productId");

    private static DocumentField<string> NewestField { get; } = new("newest");

    /// <summary>The entries of an order: one for each of its products, and none where there is nothing else in it.</summary>
    public static IReadOnlyList<BoughtTogether> Of(Order order)
    {
        var products = order.Lines.Select(line => line.ProductId).ToList();
        var different = products.Distinct().ToList();
        List<long> entered = different.Count switch
        {
            < 2 => [],
            > MostEntries => [AnyProduct],
            _ => different,
        };
        return [.. entered.Select(product => new BoughtTogether
        {
            ProductId = product,
            OrderId = order.Id,
            UserId = order.UserId,
            Newest = order.Newest,
            Products = products,
        })];
    }

    /// <summary>The newest orders of a product in which there is something else.</summary>
    /// <param name="reader">The shop.</param>
    /// <param name="product">The product.</param>
    /// <param name="most">How many, at most.</param>
    public static async Task<IEnumerable<BoughtTogether>> With(PartitionReader reader, long product, int most)
    {
        var own = await reader.Query(NewestOf(product, most));
        var others = await reader.Query(NewestOf(AnyProduct, most));
        return own.Concat(others.Where(order => order.Products.Contains(product))).OrderByDescending(order => order.Newest, StringComparer.Ordinal).Take(most);
    }

    /// <summary>Stages what follows from an order that is placed or deleted.</summary>
    internal static async Task Note(Transaction transaction, Order? before, Order? after)
    {
        if (before is null)
        {
            foreach (var entry in Of(after!))
                transaction.Create(entry);
        }
        else if (after is null)
        {
            foreach (var entry in Of(before))
                await Remove(transaction, entry.Key);
        }
    }

    private static async Task Remove(Transaction transaction, string key)
    {
        if (await transaction.Find<BoughtTogether>(key) is { } found)
            transaction.Delete(found);
    }

    private static DocumentQuery<BoughtTogether> NewestOf(long product, int most) =>
        DocumentQuery.Over<BoughtTogether>().Where(ProductField.Is(product)).OrderBy(NewestField.Descending).Take(most);
}
