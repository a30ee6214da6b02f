using Mostrador.Kernel.Documents;

namespace Mostrador.McMatias.Stock;

/// <summary>
/// Stock of a deleted branch or product that is being erased. From the moment on at which this is stored, nobody sees any of it, however
/// much there is.
/// </summary>
public sealed record Clearance : IDocument<Clearance>
{
    /// <inheritdoc/>
    public static DocumentType<Clearance> Type { get; } = new("mcmatias-clearance", McMatiasDocuments.Stored.Clearance);

    /// <summary>What was deleted: <c>branch-5</c>, <c>product-7</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The stored field by which its stock names it.</summary>
    public required string Path { get; init; }

    /// <summary>Its id.</summary>
    public required long Value { get; init; }

    /// <summary>Of a product.</summary>
    public static Clearance OfProduct(long id) => new() { Key = $"product-{DocumentKey.Of(id)}", Path = "productId", Value = id };

    /// <summary>Stages that it begins, in the transaction of the deletion.</summary>
    public static void Open(Transaction transaction, Clearance clearance) => transaction.Create(clearance);
}
