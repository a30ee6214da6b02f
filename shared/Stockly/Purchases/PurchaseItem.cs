using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Purchases;

/// <summary>A line as it was entered.</summary>
/// <param name="ProductId">What was bought.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Cost">What a unit cost.</param>
/// <param name="Sell">What a unit will sell for.</param>
/// <param name="Price">What a unit is on the invoice.</param>
public sealed record PurchaseItem(string ProductId, int Quantity, decimal Cost, decimal Sell, decimal Price)
{
    /// <summary>The stored line.</summary>
    public PurchaseLine ToLine() => new(
        ProductId,
        Quantity,
        Amount.Round(Cost),
        Amount.Round(Sell),
        Amount.Round(Price),
        Amount.Round(Price * Quantity),
        Amount.Round(Cost * Quantity),
        Amount.Round(Sell * Quantity));

    /// <summary>The purchase with these lines and what they come to, rounded at the end (contract 3.8).</summary>
    public static Purchase Fill(Purchase purchase, IReadOnlyList<PurchaseItem> items) => purchase with
    {
        Lines = [.. items.Select(item => item.ToLine())],
        TotalAmount = Amount.Round(items.Sum(item => item.Price * item.Quantity)),
        CostAmount = Amount.Round(items.Sum(item => item.Cost * item.Quantity)),
        SellAmount = Amount.Round(items.Sum(item => item.Sell * item.Quantity)),
    };
}
