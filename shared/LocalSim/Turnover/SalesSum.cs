using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Sales;

namespace Mostrador.LocalSim.Turnover;

/// <summary>Active sales, summed by their net amounts (contract 5.0).</summary>
/// <param name="Count">How many.</param>
/// <param name="Net">Together.</param>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The greatest.</param>
public sealed record SalesSum(long Count, Amount Net, Amount Least, Amount Most)
{
    /// <summary>No sales.</summary>
    public static SalesSum None { get; } = new(0, Amount.Zero, Amount.Zero, Amount.Zero);

    /// <summary>Rounded to the cent, half away from zero; zero without sales.</summary>
    public Amount Average => Count == 0 ? Amount.Zero : Amount.Round(Net.Units / Count);

    /// <summary>One sale.</summary>
    public static SalesSum Of(Sale sale) => new(1, sale.Net, sale.Net, sale.Net);

    /// <summary>Sums sums.</summary>
    public static SalesSum Of(IEnumerable<SalesSum> parts) => parts.Aggregate(None, (sum, part) => sum.Plus(part));

    private SalesSum Plus(SalesSum other)
    {
        if (Count == 0 || other.Count == 0)
            return Count == 0 ? other : this;
        return new SalesSum(
            Count + other.Count,
            Net + other.Net,
            Least < other.Least ? Least : other.Least,
            Amount.Max(Most, other.Most));
    }
}

/// <summary>What one seller sold for one kind of money.</summary>
/// <param name="UserId">Who sold.</param>
/// <param name="Method">One of <see cref="Shifts.PaymentMethod"/>.</param>
/// <param name="Sum">What he sold.</param>
public sealed record SellerSum(long UserId, string Method, SalesSum Sum)
{
    /// <summary>Sums those sales that count.</summary>
    public static IReadOnlyList<SellerSum> Of(IEnumerable<Sale> sales) =>
        Of(sales.Where(sale => sale.IsActive).Select(sale => new SellerSum(sale.UserId, sale.Method, SalesSum.Of(sale))));

    /// <summary>Sums sums.</summary>
    public static IReadOnlyList<SellerSum> Of(IEnumerable<SellerSum> parts) =>
    [
        .. parts.GroupBy(part => (part.UserId, part.Method))
            .Select(same => new SellerSum(same.Key.UserId, same.Key.Method, SalesSum.Of(same.Select(part => part.Sum)))),
    ];
}
