using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Money;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Orders;

/// <summary>The amounts of an order (contract 11), computed in decimals, so that no size overflows before it is refused.</summary>
internal static class Pricing
{
    private const decimal MostTotal = 99_999_999.99m;
    private const decimal BirthdayFactor = 0.90m;

    /// <summary>A line: the tax is rounded per unit, so a line costs exactly the shown price times the quantity.</summary>
    public static LinePrice Line(Product product, long quantity, bool frequentCustomer, DateOnly today)
    {
        var rule = product.RuleOn(today) is { } applying && (!applying.FrequentOnly || frequentCustomer) ? applying : null;
        var unit = rule?.Discount(product.Price) ?? product.Price;
        var unitTax = product.WithTax(unit) - unit;
        return new LinePrice(
            unit,
            unit.Units * quantity,
            unitTax.Units * quantity,
            (product.Price - unit).Units * quantity,
            rule?.Name);
    }

    /// <summary>The totals; on the birthday subtotal and tax are reduced and rounded separately, the total is their sum.</summary>
    public static Totals Sum(IReadOnlyCollection<LinePrice> lines, bool birthday)
    {
        var (subtotal, tax) = (lines.Sum(line => line.Amount), lines.Sum(line => line.Tax));
        if (subtotal + tax > MostTotal)
            throw DjangoAnswer.NonField(DjangoMessages.English.MoreDigitsThan(10));
        var saved = Amount.Round(lines.Sum(line => line.Discount));
        var full = new Totals(Amount.Round(subtotal), Amount.Round(tax), saved);
        if (!birthday)
            return full;
        var reduced = new Totals(Amount.Round(subtotal * BirthdayFactor), Amount.Round(tax * BirthdayFactor), saved);
        return reduced with { Saved = saved + (full.Final - reduced.Final) };
    }
}

/// <summary>The amounts of a line in currency units.</summary>
internal sealed record LinePrice(Amount Unit, decimal Amount, decimal Tax, decimal Discount, string? Promotion);

/// <summary>The amounts of an order.</summary>
internal sealed record Totals(Amount Subtotal, Amount Tax, Amount Saved)
{
    public Amount Final => Subtotal + Tax;
}
