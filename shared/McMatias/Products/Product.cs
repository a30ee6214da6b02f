using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Products;

/// <summary>Something that every branch may sell (contract 5.1). How much of it there is, each branch knows for itself.</summary>
public sealed record Product : IListed<Product>
{
    /// <summary>Scope of the unique barcodes, without case and accents.</summary>
    public const string BarcodeScope = "mcmatias-product-barcode";

    /// <inheritdoc/>
    public static DocumentType<Product> Type { get; } = new(
        "mcmatias-product", McMatiasDocuments.Stored.Product, new DocumentIndex("id", "search"));

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>What searches look at.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <summary>
    /// How many lines of sales were ever written of it: a mark by which a new line and a deletion at the same time conflict, not a count
    /// of those that there are.
    /// </summary>
    public static DocumentField<long> LinesField { get; } = new("lines");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Not unique.</summary>
    public required string Name { get; init; }

    /// <summary>May be null or empty.</summary>
    public string? Description { get; init; }

    /// <summary>Unique; null = none.</summary>
    public string? Barcode { get; init; }

    /// <summary>Its category; null = none, which is also meant by one that is not there any more.</summary>
    public long? CategoryId { get; init; }

    /// <summary>What one costs.</summary>
    public required Amount Price { get; init; }

    /// <summary>Name of the file of its picture; null = none.</summary>
    public string? Photo { get; init; }

    /// <summary>Lines of sales that were ever written of it.</summary>
    public long Lines { get; init; }

    /// <summary>Name, barcode and description.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of(Name, Barcode, Description);
}
