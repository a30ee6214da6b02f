using Mostrador.Kernel.Money;

namespace Mostrador.SmartSales.Carts;

/// <summary>A product as the cart's language knows it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Description">Description.</param>
/// <param name="Price">Price of one.</param>
/// <param name="Stock">Units on the shelf.</param>
/// <param name="Active">Whether it is sold.</param>
/// <param name="CreatedAt">When it came into the catalogue.</param>
public sealed record CatalogueEntry(
    long Id, string Name, string Description, Amount Price, int Stock, bool Active, DateTimeOffset CreatedAt)
{
    /// <summary>Its category; one that was deleted counts as none.</summary>
    public long? CategoryId { get; init; }
}
