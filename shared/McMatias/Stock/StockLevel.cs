using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Stock;

/// <summary>
/// How many units of a product a branch has (contract 5.1). Its key is the pair, so there is one at most, and a sale reaches it without a
/// search. One whose product or branch is gone exists for nobody.
/// </summary>
public sealed record StockLevel : IListed<StockLevel>, IOfBranch<StockLevel>
{
    /// <inheritdoc/>
    public static DocumentType<StockLevel> Type { get; } = new(
        "mcmatias-stock",
        McMatiasDocuments.Stored.StockLevel,
        new DocumentIndex("id"),
        new DocumentIndex("branchId", "id"),
        new DocumentIndex("productId"));

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public static DocumentField<long> BranchField { get; } = new("branchId");

    /// <summary>What there is of it.</summary>
    public static DocumentField<long> ProductField { get; } = new("productId");

    /// <summary>How many units there are, which sales take away and annulments give back.</summary>
    public static DocumentField<long> QuantityField { get; } = new("quantity");

    /// <inheritdoc/>
    public string Key => KeyOf(ProductId, BranchId);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The product; it never changes.</summary>
    public required long ProductId { get; init; }

    /// <summary>The branch; it never changes.</summary>
    public required long BranchId { get; init; }

    /// <summary>Units, never less than none.</summary>
    public required long Quantity { get; init; }

    /// <summary>The key of what a branch has of a product.</summary>
    public static string KeyOf(long productId, long branchId) => $"{DocumentKey.Of(productId)}-{DocumentKey.Of(branchId)}";
}
