using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Messages;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Stock;

/// <summary>
/// Says that a product or a branch is deleted and that stock levels of it may still be stored: lists leave them out, and it goes with the
/// last of them.
/// </summary>
public sealed record Clearance : IDocument<Clearance>
{
    private const string OfProduct = "product";
    private const string OfBranch = "branch";

    /// <inheritdoc/>
    public static DocumentType<Clearance> Type { get; } = new("mcmatias-clearance", McMatiasDocuments.Stored.Clearance);

    /// <inheritdoc/>
    public string Key => ProductId is { } product ? $"{OfProduct}-{DocumentKey.Of(product)}" : $"{OfBranch}-{DocumentKey.Of(BranchId ?? 0)}";

    /// <summary>The deleted product; null = a branch was deleted.</summary>
    public long? ProductId { get; init; }

    /// <summary>The deleted branch; null = a product was deleted.</summary>
    public long? BranchId { get; init; }

    /// <summary>What a query asks so that it finds what is to be cleared away.</summary>
    public DocumentFilter Its =>
        ProductId is { } product ? StockLevel.ProductField.Is(product) : StockLevel.BranchField.Is(BranchId ?? 0);

    /// <summary>What a query asks so that it finds everything else.</summary>
    public DocumentFilter Others =>
        ProductId is { } product ? StockLevel.ProductField.IsNot(product) : StockLevel.BranchField.IsNot(BranchId ?? 0);

    /// <summary>The clearance with this key; null = the key says nothing.</summary>
    public static Clearance? Parse(string key) => (key.Split('-'), PathId.Parse(key[(key.IndexOf('-', StringComparison.Ordinal) + 1)..])) switch
    {
        ([OfProduct, _], { } id) => new Clearance { ProductId = id },
        ([OfBranch, _], { } id) => new Clearance { BranchId = id },
        _ => null,
    };

    /// <summary>Stages that the stock of a product goes with it.</summary>
    public static void Stage(Transaction transaction, Product deleted, DateTimeOffset now) =>
        Stage(transaction, new Clearance { ProductId = deleted.Id }, now);

    /// <summary>Stages that the stock of a branch goes with it.</summary>
    public static void Stage(Transaction transaction, Branch deleted, DateTimeOffset now) =>
        Stage(transaction, new Clearance { BranchId = deleted.Id }, now);

    private static void Stage(Transaction transaction, Clearance clearance, DateTimeOffset now)
    {
        transaction.Create(clearance);
        transaction.Create(new OutboxMessage
        {
            Key = $"mcmatias-cleared-{clearance.Key}",
            Queue = ClearStock.Queue,
            Subject = $"mcmatias-{clearance.Key}",
            Body = clearance.Key,
            WrittenAt = now,
        });
    }
}
