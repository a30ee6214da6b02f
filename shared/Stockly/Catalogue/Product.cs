using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;

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
        new DocumentIndex("isActive", "nameAndSku", "id"),
        new DocumentIndex("isActive", "sku", "id"),
        new DocumentIndex("isActive", "price", "id"),
        new DocumentIndex("isActive", "stock", "id"),
        new DocumentIndex("isActive", "createdAt", "id"),
        new DocumentIndex("isActive", "spare", "id"),
        new DocumentIndex("isActive", "categoryId", "nameAndSku", "id"),
        new DocumentIndex("isActive", "condition"));

    /// <summary>Whether it is for sale.</summary>
    public static DocumentField<bool> IsActiveField { get; } = new("isActive");

    /// <summary>Units on the shelf: a hot counter, changed by <see cref="Shelf"/>.</summary>
    public static DocumentField<long> StockField { get; } = new("stock");

    /// <summary>Units above the minimum, changed with the stock.</summary>
    public static DocumentField<long> SpareField { get; } = new("spare");

    /// <summary>What it costs.</summary>
    public static DocumentField<long> PriceField { get; } = new("price");

    /// <summary>Its category.</summary>
    public static DocumentField<string> CategoryField { get; } = new("categoryId");

    /// <summary>New or used.</summary>
    public static DocumentField<string> ConditionField { get; } = new("condition");

    /// <summary>Name and SKU, as lists are searched and ordered by name.</summary>
    public static DocumentField<string> NameAndSkuField { get; } = new("nameAndSku");

    /// <summary>The SKU.</summary>
    public static DocumentField<string> SkuField { get; } = new("sku");

    /// <summary>When it was added.</summary>
    public static DocumentField<DateTimeOffset> CreatedAtField { get; } = new("createdAt");

    /// <summary>The id, last key of every order.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Stock-keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Shown name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Name and SKU without case and accents: what a search looks into, and the order by name. What stands between them sorts
    /// before every letter and occurs in no term, so that no term matches across.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NameAndSku => SearchLine.Of(Name, Sku);

    /// <summary>Price of a unit.</summary>
    public required Amount Price { get; init; }

    /// <summary>Units on the shelf; never below zero.</summary>
    public required long Stock { get; init; }

    /// <summary>From this stock down it is low.</summary>
    public required long MinStock { get; init; }

    /// <summary>
    /// Units above the minimum: two fields cannot be compared in a query, so their difference is stored and goes up and down with
    /// the stock. Zero or less = time to buy.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Spare => Stock - MinStock;

    /// <summary>A code of <see cref="ProductCondition"/>.</summary>
    public required string Condition { get; init; }

    /// <summary>Its category.</summary>
    public required string CategoryId { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Barcode.</summary>
    public string? Barcode { get; init; }

    /// <summary>Its picture: the name of a stored file, or an address that somebody has entered.</summary>
    public string? Picture { get; init; }

    /// <summary>False once deleted.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its data changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>All that are for sale.</summary>
    public static DocumentQuery<Product> ForSale { get; } = DocumentQuery.Over<Product>().Where(IsActiveField.Is(true));

    /// <summary>A product before anything is known of it.</summary>
    internal static Product Blank { get; } = new()
    {
        Id = "",
        Sku = "",
        Name = "",
        Price = Amount.Zero,
        Stock = 0,
        MinStock = 5,
        Condition = ProductCondition.New,
        CategoryId = "",
        CreatedAt = default,
        UpdatedAt = default,
    };

    /// <summary>A glance at a product that is for sale.</summary>
    /// <exception cref="Refusal">There is none, or it was deleted.</exception>
    public static async Task<Product> Peek(PartitionReader reader, string id) =>
        await reader.Peek<Product>(id) is { IsActive: true } product ? product : throw Refusal.NotFound("Product");

    /// <summary>A product that is for sale, relied upon.</summary>
    /// <inheritdoc cref="Peek"/>
    public static async Task<Product> Find(Transaction transaction, string id) =>
        await transaction.Find<Product>(id) is { IsActive: true } product ? product : throw Refusal.NotFound("Product");
}
