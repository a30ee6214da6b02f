namespace Mostrador.SmartSales.Catalogue;

/// <summary>A category as the API shows it (contract 4.29).</summary>
public sealed record CategoryView(long Id, string Name, string Description)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Category";

    /// <summary>The view of a category.</summary>
    public static CategoryView Of(Category category) => new(category.Id, category.Name, category.Description);
}
