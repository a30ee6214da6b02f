using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Stock;

/// <summary>
/// Erases what is stored of the stock of a deleted product or branch, a step at a time. Running it again, late, or half of it, erases what
/// is left; no answer of the API depends on how far it got.
/// </summary>
public sealed class ClearStock(Shop shop)
{
    /// <summary>Queue of deleted products and branches; a message is the key of a <see cref="Clearance"/>.</summary>
    public const string Queue = "mcmatias-clear-stock";

    private const int Step = 50;

    /// <summary>Erases the stock levels, and with the last of them the clearance.</summary>
    /// <exception cref="MessageTooEarlyException">The deletion cannot be seen yet.</exception>
    public async Task Run(string message)
    {
        var clearance = Clearance.Parse(message) ?? throw new FormatException("The message names neither a product nor a branch.");
        if (await IsThere(shop.Read, clearance))
            throw new MessageTooEarlyException(); // Who sees the deletion sees the clearance too, unless all is cleared away already.
        while (await EraseSome(clearance.Key))
        {
            // Until a step finds nothing more.
        }
    }

    private static async Task<bool> IsThere(PartitionReader reader, Clearance clearance) => clearance.ProductId is { } product
        ? await reader.Peek<Product>(product) is not null
        : await reader.Peek<Branch>(clearance.BranchId ?? 0) is not null;

    private Task<bool> EraseSome(string key) => shop.Transact(async transaction =>
    {
        if (await transaction.Find<Clearance>(key) is not { } clearance)
            return false;
        var some = await transaction.Query(DocumentQuery.Over<StockLevel>().Where(clearance.Its).Take(Step));
        foreach (var one in some)
        {
            if (await transaction.Find<StockLevel>(one.Key) is { } level)
                transaction.Delete(level);
        }

        if (some.Count == 0)
            transaction.Delete(clearance);
        return some.Count > 0;
    });
}
