namespace Mostrador.McMatias.Categories;

/// <summary>A category as the API shows it (contract 4.5).</summary>
public sealed record CategoryView(long IdCategoria, string NombreCategoria, string Tipo)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Categoria";

    /// <summary>The view of a category.</summary>
    public static CategoryView Of(Category category) => new(category.Id, category.Name, category.Kind);
}
