namespace Mostrador.SmartSales.Carts;

/// <summary>So many of a product.</summary>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record CartLine(CatalogueEntry Product, int Quantity)
{
    /// <summary>What they cost. A decimal, as no limit of the shop keeps it within an amount.</summary>
    public decimal Subtotal => Product.Price.Units * Quantity;
}
