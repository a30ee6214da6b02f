using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// A drawer of the catalogue (contract 3.5). It counts what lies in it, by increments that rely on nothing but its being there: as a
/// deleted category is gone for good, whoever puts a product or a category into it meanwhile conflicts and sees that.
/// </summary>
public sealed record Category : IDocument<Category>
{
    /// <summary>Scope of the names, unique in the company whatever the parent.</summary>
    public const string NameScope = "stockly-category-name";

    /// <summary>What stands for the parent of a root, because a query finds no nulls.</summary>
    public const string NoParent = "none";

    /// <inheritdoc/>
    public static DocumentType<Category> Type { get; } = new(
        "stockly-category",
        StocklyDocuments.Stored.Category,
        new DocumentIndex("nameOrder", "id"),
        new DocumentIndex("parentKey", "nameOrder", "id"));

    /// <summary>The name without case and accents.</summary>
    public static DocumentField<string> NameOrderField { get; } = new("nameOrder");

    /// <summary>The parent, or <see cref="NoParent"/>.</summary>
    public static DocumentField<string> ParentKeyField { get; } = new("parentKey");

    /// <summary>The id, last key of every order.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <summary>Active products directly in it.</summary>
    public static DocumentField<long> ProductCountField { get; } = new("productCount");

    /// <summary>Categories directly in it.</summary>
    public static DocumentField<long> ChildCountField { get; } = new("childCount");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The name as lists are searched and ordered by it: no case, no accents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NameOrder => SearchText.Fold(Name);

    /// <summary>The category that it lies in; null = a root.</summary>
    public string? ParentId { get; init; }

    /// <summary>The parent as queries find it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string ParentKey => ParentId ?? NoParent;

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Active products directly in it.</summary>
    public long ProductCount { get; init; }

    /// <summary>Categories directly in it.</summary>
    public long ChildCount { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its data changed last; what is put into it does not count.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
