using System.Text.Json.Serialization;

namespace Mostrador.Stockly.Catalogue;

/// <summary>All categories of a company, each with those that lie in it (contract, endpoint 22).</summary>
/// <param name="Roots">Those that lie in none.</param>
[JsonConverter(typeof(CategoryTreeWriter))]
public sealed record CategoryTree(IReadOnlyList<CategoryNodeView> Roots)
{
    /// <summary>The tree of these categories; siblings keep their order.</summary>
    internal static CategoryTree Of(IReadOnlyList<Category> categories)
    {
        var children = categories.ToDictionary(category => category.Id, _ => new List<CategoryNodeView>());
        var roots = new List<CategoryNodeView>();
        foreach (var category in categories)
        {
            var siblings = category.ParentId is { } parent ? children.GetValueOrDefault(parent) : roots;
            siblings?.Add(CategoryNodeView.Of(category, children[category.Id]));
        }

        return new CategoryTree(roots);
    }
}

/// <summary>A category in the tree.</summary>
public sealed record CategoryNodeView(
    string Id, string Name, string? ParentId, string? Description, DateTimeOffset CreatedAt, bool IsActive, long ProductCount,
    DateTimeOffset UpdatedAt, IReadOnlyList<CategoryNodeView> Children)
{
    internal static CategoryNodeView Of(Category category, IReadOnlyList<CategoryNodeView> children) => new(
        category.Id, category.Name, category.ParentId, category.Description, category.CreatedAt, true, category.ProductCount,
        category.UpdatedAt, children);
}
