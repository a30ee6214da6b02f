using Mostrador.Kernel.Money;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Turnover;

/// <summary>Sales, summed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Revenue">What was paid.</param>
/// <param name="Discounts">What was taken off.</param>
/// <param name="WithSerial">How many have a serial number.</param>
/// <param name="WithWarranty">How many have a warranty.</param>
/// <param name="Sellers">Fingerprints of who sold.</param>
/// <param name="Customers">Fingerprints of who bought.</param>
public sealed record SaleSums(
    long Count, Amount Revenue, Amount Discounts, long WithSerial, long WithWarranty, IReadOnlyList<string> Sellers,
    IReadOnlyList<string> Customers)
{
    /// <summary>Sums sales.</summary>
    public static SaleSums Of(IEnumerable<Sale> sales) => Of(sales.Select(sale => new SaleSums(
        1,
        sale.TotalAmount,
        sale.DiscountAmount,
        sale.SerialNumber is null ? 0 : 1,
        sale.WarrantyIds.Count > 0 ? 1 : 0,
        [Fingerprint.Of("id", sale.UserId)],
        [sale.CustomerEmail is { } email ? Fingerprint.Of("email", email) : Fingerprint.Of("name", sale.CustomerName.ToLowerInvariant())])));

    /// <summary>Sums sums.</summary>
    public static SaleSums Of(IEnumerable<SaleSums> parts)
    {
        var (count, revenue, discounts, serials, warranties) = (0L, Amount.Zero, Amount.Zero, 0L, 0L);
        var (sellers, customers) = (new HashSet<string>(), new HashSet<string>());
        foreach (var part in parts)
        {
            (count, revenue, discounts) = (count + part.Count, revenue + part.Revenue, discounts + part.Discounts);
            (serials, warranties) = (serials + part.WithSerial, warranties + part.WithWarranty);
            sellers.UnionWith(part.Sellers);
            customers.UnionWith(part.Customers);
        }

        return new SaleSums(count, revenue, discounts, serials, warranties, [.. sellers], [.. customers]);
    }
}
