using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>Something in the shop (contract 5.1).</summary>
public sealed record Product : IDocument<Product>
{
    /// <inheritdoc/>
    public static DocumentType<Product> Type { get; } = new(
        "smartsales-product", SmartSalesDocuments.Stored.Product, new DocumentIndex("newest"), new DocumentIndex("categoryId"));

    /// <summary>Sorts by age.</summary>
    public static DocumentField<string> NewestField { get; } = new("newest");

    /// <summary>Its category.</summary>
    public static DocumentField<long> CategoryField { get; } = new("categoryId");

    /// <summary>The stock, a hot counter.</summary>
    public static DocumentField<long> StockField { get; } = new("stock");

    /// <summary>How many reviews there are, a counter.</summary>
    public static DocumentField<long> ReviewsField { get; } = new("reviews");

    /// <summary>The sum of their ratings, a counter.</summary>
    public static DocumentField<long> RatingsField { get; } = new("ratings");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Not unique.</summary>
    public required string Name { get; init; }

    /// <summary>Not empty.</summary>
    public required string Description { get; init; }

    /// <summary>In US dollars.</summary>
    public required Amount Price { get; init; }

    /// <summary>Units; never negative.</summary>
    public required long Stock { get; init; }

    /// <summary>Its category; one that was deleted counts as none.</summary>
    public long? CategoryId { get; init; }

    /// <summary>May be empty.</summary>
    public string Warranty { get; init; } = "";

    /// <summary>Whether it is offered.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>How many reviews there are.</summary>
    public long Reviews { get; init; }

    /// <summary>The sum of their ratings.</summary>
    public long Ratings { get; init; }

    /// <summary>When it came into the shop.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its data were last changed; sales and reviews do not count.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Sorts by age, and of the same instant by id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Newest => Age.Of(CreatedAt, Id);
}
