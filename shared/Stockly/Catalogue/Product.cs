using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Something that a company sells (contract 3.6). Deleting leaves it inactive, out of everybody's sight.</summary>
public sealed record Product : IDocument<Product>
{
    /// <summary>Scope of the SKUs, unique among the company's active products.</summary>
    public const string SkuScope = "stockly-product-sku";

    /// <inheritdoc/>
    public static DocumentType<Product> Type { get; } = new(
        "stockly-product",
        StocklyDocuments.Stored.Product,
        new DocumentIndex("isActive", "nameOrder", "id"),
        new DocumentIndex("isActive", "sku", "id"),
        new DocumentIndex("isActive", "price", "id"),
        new DocumentIndex("isActive", "stock", "id"),
        new DocumentIndex("isActive", "createdAt", "id"));

    /// <summary>Whether it is for sale.</summary>
    public static DocumentField<bool> IsActiveField { get; } = new("isActive");

    /// <summary>Units on the shelf: a hot counter, changed by increments.</summary>
    public static DocumentField<long> StockField { get; } = new("stock");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Stock-keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Shown name.</summary>
    public required string Name { get; init; }

    /// <summary>The name as lists are ordered by it: no case, no accents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NameOrder => SearchText.Fold(Name);

    /// <summary>Price of a unit.</summary>
    public required Amount Price { get; init; }

    /// <summary>Units on the shelf; never below zero.</summary>
    public required long Stock { get; init; }

    /// <summary>From this stock down it is low.</summary>
    public required long MinStock { get; init; }

    /// <summary><c>new</c>, <c>used</c> or <c>open_box</c>.</summary>
    public required string Condition { get; init; }

    /// <summary>Its category.</summary>
    public required string CategoryId { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Barcode.</summary>
    public string? Barcode { get; init; }

    /// <summary>Where its picture is.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>False once deleted.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its data changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
