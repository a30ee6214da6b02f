namespace Mostrador.Stockly.Catalogue;

/// <summary>A category as the API shows it (contract 3.5).</summary>
public sealed record CategoryView(
    string Id, string Name, string? ParentId, string? Description, DateTimeOffset CreatedAt, bool IsActive, long ProductCount,
    DateTimeOffset UpdatedAt)
{
    internal static CategoryView Of(Category category) => new(
        category.Id, category.Name, category.ParentId, category.Description, category.CreatedAt, true, category.ProductCount,
        category.UpdatedAt);
}
