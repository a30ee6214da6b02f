namespace Mostrador.Stockly.Catalogue;

/// <summary>An attribute as the API shows it (contract 3.7).</summary>
public sealed record AttributeView(
    string Id, string ProductId, string Name, string Value, int OrderIndex, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    internal static AttributeView Of(string productId, ProductAttribute attribute) => new(
        attribute.Id, productId, attribute.Name, attribute.Value, attribute.OrderIndex, attribute.CreatedAt, attribute.UpdatedAt);
}
