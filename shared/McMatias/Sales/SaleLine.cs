using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Sales;

/// <summary>Units of a product that were sold at a price (contract 5.1). Every write of a line relies on its sale.</summary>
public sealed record SaleLine : IListed<SaleLine>, IOfBranch<SaleLine>
{
    /// <inheritdoc/>
    public static DocumentType<SaleLine> Type { get; } = new(
        "mcmatias-sale-line",
        McMatiasDocuments.Stored.SaleLine,
        new DocumentIndex("id"),
        new DocumentIndex("branchId", "id"),
        new DocumentIndex("saleId", "id"),
        new DocumentIndex("productId"))
    {
        Counts = [new DocumentCount(), new DocumentCount("branchId")],
    };

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public static DocumentField<long> BranchField { get; } = new("branchId");

    /// <summary>What it is a line of.</summary>
    public static DocumentField<long> SaleField { get; } = new("saleId");

    /// <summary>What was sold.</summary>
    public static DocumentField<long> ProductField { get; } = new("productId");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Its sale; it never changes.</summary>
    public required long SaleId { get; init; }

    /// <summary>The branch of its sale.</summary>
    public required long BranchId { get; init; }

    /// <summary>What was sold, which is not deleted while there is a line of it; it never changes.</summary>
    public required long ProductId { get; init; }

    /// <summary>Units sold; a later change of it moves no stock.</summary>
    public required long Quantity { get; init; }

    /// <summary>Price of a unit, as the client says.</summary>
    public required Amount Price { get; init; }

    /// <summary>The lines of a sale.</summary>
    public static DocumentQuery<SaleLine> Of(Sale sale) => OfSale(sale.Id);

    /// <summary>The lines of the sale with this id.</summary>
    public static DocumentQuery<SaleLine> OfSale(long id) => DocumentQuery.Over<SaleLine>().Where(SaleField.Is(id));
}
