using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.McMatias.Sales;

/// <summary>A product in a sale (contract 5.1).</summary>
public sealed record SaleLine : IDocument<SaleLine>
{
    /// <inheritdoc/>
    public static DocumentType<SaleLine> Type { get; } = new(
        "mcmatias-sale-line", McMatiasDocuments.Stored.SaleLine, new DocumentIndex("productId"));

    /// <summary>What was sold.</summary>
    public static DocumentField<long> ProductField { get; } = new("productId");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Its sale.</summary>
    public required long SaleId { get; init; }

    /// <summary>The branch of its sale.</summary>
    public required long BranchId { get; init; }

    /// <summary>What was sold.</summary>
    public required long ProductId { get; init; }

    /// <summary>Units.</summary>
    public required long Quantity { get; init; }

    /// <summary>What one cost.</summary>
    public required Amount Price { get; init; }
}
