using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Invoices;

/// <summary>What an invoice comes to (contract 3.10, the table of totals).</summary>
/// <param name="Subtotal">All lines but discounts.</param>
/// <param name="AdditionalItemsTotal">Of these, what is no product.</param>
/// <param name="DiscountAmount">The sale's own discount, and the discount lines.</param>
/// <param name="TaxAmount">Of the taxable lines; the sale's own discount does not lower it.</param>
public sealed record InvoiceTotals(Amount Subtotal, Amount AdditionalItemsTotal, Amount DiscountAmount, Amount TaxAmount)
{
    /// <summary>The tax.</summary>
    public const int TaxPercentage = 12;

    private const decimal Percent = 0.01m;

    // Beyond this it is a slip of the hand; sums of such invoices stay exact on every store.
    private static readonly Amount Greatest = Amount.Round(1_000_000_000_000m);

    /// <summary>What is to be paid.</summary>
    public Amount TotalAmount => Subtotal + TaxAmount - DiscountAmount;

    /// <summary>Whether an invoice can come to this.</summary>
    public bool IsPossible => TotalAmount >= Amount.Zero && Subtotal <= Greatest && DiscountAmount <= Greatest;

    /// <summary>The totals of these lines.</summary>
    public static InvoiceTotals Of(IEnumerable<InvoiceLine> lines, Amount saleDiscount)
    {
        var (subtotal, additional, discount, taxable) = (Amount.Zero, Amount.Zero, saleDiscount, Amount.Zero);
        foreach (var line in lines)
        {
            var (total, taxed) = (line.LineTotal, line.IsTaxable ? line.LineTotal : Amount.Zero);
            if (line.ItemType == ItemType.Discount)
            {
                (discount, taxable) = (discount + total, taxable - taxed);
                continue;
            }

            (subtotal, taxable) = (subtotal + total, taxable + taxed);
            if (line.ItemType != ItemType.Product)
                additional += total;
        }

        var tax = Amount.Round(taxable.Units * TaxPercentage * Percent);
        return new InvoiceTotals(subtotal, additional, discount, Amount.Max(tax, Amount.Zero));
    }
}
