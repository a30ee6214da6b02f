using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Categories;

/// <summary>A kind of product or of repair (contract 5.1).</summary>
public sealed record Category : IListed<Category>
{
    /// <summary>Scope of the unique pairs of name and kind.</summary>
    public const string PairScope = "mcmatias-category";

    /// <inheritdoc/>
    public static DocumentType<Category> Type { get; } = new(
        "mcmatias-category", McMatiasDocuments.Stored.Category, new DocumentIndex("kind"), new DocumentIndex("id", "search"));

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>What it is a kind of.</summary>
    public static DocumentField<string> KindField { get; } = new("kind");

    /// <summary>What searches look at.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Unique among those of its kind.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="CategoryKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name and kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of(Name, Kind);
}

/// <summary>What categories are kinds of (contract 4.5).</summary>
public static class CategoryKind
{
    /// <summary>Products.</summary>
    public const string Product = "producto";

    /// <summary>Repairs.</summary>
    public const string Repair = "servicio";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Product, Repair];
}
