using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.Suppliers;

/// <summary>Who delivers products (contract 7). Nothing of it is unique.</summary>
public sealed record Supplier : IDocument<Supplier>
{
    /// <inheritdoc/>
    public static DocumentType<Supplier> Type { get; } = new("pos-supplier", PosDocuments.Stored.Supplier, new DocumentIndex("id"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Company name.</summary>
    public required string Name { get; init; }

    /// <summary>Telephone.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Whom to ask for.</summary>
    public required string ContactPerson { get; init; }

    /// <summary>Mexican tax id.</summary>
    public required string Rfc { get; init; }

    /// <summary>Address on invoices.</summary>
    public required string TaxAddress { get; init; }
}
