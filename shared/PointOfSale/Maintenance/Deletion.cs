using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.Maintenance;

/// <summary>Says for good that a product or customer was deleted; holds nothing but the id.</summary>
public sealed record Deletion : IDocument<Deletion>
{
    /// <inheritdoc/>
    public static DocumentType<Deletion> Type { get; } = new("pos-deletion", PosDocuments.Stored.Deletion);

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <summary>The deletion of a product.</summary>
    public static Deletion OfProduct(long id) => new() { Key = $"product-{id}" };

    /// <summary>The deletion of a customer.</summary>
    public static Deletion OfCustomer(long id) => new() { Key = $"customer-{id}" };
}

/// <summary>How many deletions there are: whoever remembers them sees by this whether there are more.</summary>
public sealed record DeletionCount : IDocument<DeletionCount>
{
    /// <summary>The key of the only one.</summary>
    public const string OnlyKey = "all";

    /// <inheritdoc/>
    public static DocumentType<DeletionCount> Type { get; } = new("pos-deletion-count", PosDocuments.Stored.DeletionCount);

    /// <inheritdoc/>
    public string Key { get; init; } = OnlyKey;

    /// <summary>Deletions so far.</summary>
    public long Total { get; init; }

    /// <summary>The field that holds the total.</summary>
    public static DocumentField<long> TotalField { get; } = new("total");
}
