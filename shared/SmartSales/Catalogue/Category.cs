using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>A kind of product (contract 5.1).</summary>
public sealed record Category : IDocument<Category>
{
    /// <summary>Scope of the unique names, compared exactly.</summary>
    public const string NameScope = "smartsales-category";

    /// <inheritdoc/>
    public static DocumentType<Category> Type { get; } = new("smartsales-category", SmartSalesDocuments.Stored.Category, new DocumentIndex("id"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Unique.</summary>
    public required string Name { get; init; }

    /// <summary>May be empty.</summary>
    public string Description { get; init; } = "";
}
