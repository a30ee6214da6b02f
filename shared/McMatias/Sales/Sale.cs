using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Sales;

/// <summary>A sale over the counter of a branch (contract 5.1); its lines come one by one.</summary>
public sealed record Sale : IListed<Sale>, IOfBranch<Sale>
{
    /// <summary>Lines that a sale may have, so that its annulment and its deletion stay one commit.</summary>
    public const int MostLines = 90;

    /// <inheritdoc/>
    public static DocumentType<Sale> Type { get; } = new(
        "mcmatias-sale", McMatiasDocuments.Stored.Sale, new DocumentIndex("id"), new DocumentIndex("branchId", "id"))
    {
        Counts = [new DocumentCount(), new DocumentCount("branchId")],
    };

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public static DocumentField<long> BranchField { get; } = new("branchId");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Number of the printed receipt; unique over all branches.</summary>
    public required string Receipt { get; init; }

    /// <summary>Who bought, who may be gone; null = nobody was named.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Who sold.</summary>
    public required long UserId { get; init; }

    /// <summary>Where it was sold; it never changes.</summary>
    public required long BranchId { get; init; }

    /// <summary>When it was sold.</summary>
    public required DateTimeOffset SoldAt { get; init; }

    /// <summary>What was paid, as the client says; it is not compared with the lines.</summary>
    public required Amount Total { get; init; }

    /// <summary>One of <see cref="PaymentKind"/>.</summary>
    public required string Payment { get; init; }

    /// <summary>How many lines it has.</summary>
    public long Lines { get; init; }

    /// <summary>Why it was annulled; null = it stands.</summary>
    public string? AnnulmentReason { get; init; }

    /// <summary>When it was annulled; null = it stands.</summary>
    public DateTimeOffset? AnnulledAt { get; init; }

    /// <summary>Whether it was annulled: its units are back in stock, and it takes no more lines.</summary>
    public bool IsAnnulled => AnnulledAt is not null;
}

/// <summary>How sales are paid (contract 4.10): a label.</summary>
public static class PaymentKind
{
    /// <summary>Cash.</summary>
    public const string Cash = "Efectivo";

    /// <summary>A transfer by QR code.</summary>
    public const string Qr = "QR";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Cash, Qr];
}
