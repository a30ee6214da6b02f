using Mostrador.Kernel.Money;
using Mostrador.Stockly.Purchases;

namespace Mostrador.Stockly.Turnover;

/// <summary>Purchases, summed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Total">Their total amounts.</param>
/// <param name="Cost">Their cost amounts.</param>
/// <param name="Largest">The greatest total amount; zero without one above zero.</param>
/// <param name="Smallest">The smallest total amount above zero; zero without one.</param>
/// <param name="Suppliers">Fingerprints of the suppliers.</param>
public sealed record PurchaseSums(long Count, Amount Total, Amount Cost, Amount Largest, Amount Smallest, IReadOnlyList<string> Suppliers)
{
    /// <summary>Sums purchases.</summary>
    public static PurchaseSums Of(IEnumerable<Purchase> purchases) => Of(purchases.Select(purchase => new PurchaseSums(
        1, purchase.TotalAmount, purchase.CostAmount, purchase.TotalAmount, purchase.TotalAmount, SupplierOf(purchase))));

    /// <summary>Sums sums.</summary>
    public static PurchaseSums Of(IEnumerable<PurchaseSums> parts)
    {
        var (count, total, cost, largest) = (0L, Amount.Zero, Amount.Zero, Amount.Zero);
        Amount? smallest = null;
        var suppliers = new HashSet<string>();
        foreach (var part in parts)
        {
            (count, total, cost, largest) = (count + part.Count, total + part.Total, cost + part.Cost, Amount.Max(largest, part.Largest));
            if (part.Smallest > Amount.Zero && (smallest is not { } least || part.Smallest < least))
                smallest = part.Smallest;
            suppliers.UnionWith(part.Suppliers);
        }

        return new PurchaseSums(count, total, cost, largest, smallest ?? Amount.Zero, [.. suppliers]);
    }

    // Without an id, suppliers are told apart by their names; without a name either, there is none to count.
    private static string[] SupplierOf(Purchase purchase) => (purchase.SupplierId, purchase.SupplierName) switch
    {
        ({ } id, _) => [Fingerprint.Of("id", id)],
        (_, { Length: > 0 } name) => [Fingerprint.Of("name", name.ToLowerInvariant())],
        _ => [],
    };
}
