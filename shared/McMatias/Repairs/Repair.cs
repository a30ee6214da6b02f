using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Repairs;

/// <summary>Something of a customer that a branch repairs (contract 5.1). Whoever it names cannot be deleted, but for its category.</summary>
public sealed record Repair : IListed<Repair>, IOfBranch<Repair>
{
    /// <summary>Scope of the unique numbers, without case and accents.</summary>
    public const string NumberScope = "mcmatias-repair-number";

    /// <inheritdoc/>
    public static DocumentType<Repair> Type { get; } = new(
        "mcmatias-repair", McMatiasDocuments.Stored.Repair, new DocumentIndex("id"), new DocumentIndex("branchId", "id"))
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

    /// <summary>What the customer asks for it by; unique over all branches, kept as it was entered.</summary>
    public required string Number { get; init; }

    /// <summary>Whose it is.</summary>
    public required long CustomerId { get; init; }

    /// <summary>Who is in charge of it, in whatever branch he works by now.</summary>
    public required long UserId { get; init; }

    /// <summary>Where it is repaired.</summary>
    public required long BranchId { get; init; }

    /// <summary>Its category; null = none, which is also meant by one that is not there any more.</summary>
    public long? CategoryId { get; init; }

    /// <summary>What is broken; may be null or empty.</summary>
    public string? Problem { get; init; }

    /// <summary>One of <see cref="RepairState"/>.</summary>
    public string State { get; init; } = RepairState.InRepair;

    /// <summary>Name of the file of the photo of what is broken; null = none, as of the other three.</summary>
    public string? ProblemPhoto { get; init; }

    /// <summary>Another photo.</summary>
    public string? Photo1 { get; init; }

    /// <summary>Another photo.</summary>
    public string? Photo2 { get; init; }

    /// <summary>Another photo.</summary>
    public string? Photo3 { get; init; }

    /// <summary>When it was registered, which is when it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>How far a repair is (contract 4.12): a label, changed to any other.</summary>
public static class RepairState
{
    /// <summary>Being repaired.</summary>
    public const string InRepair = "En Reparación";

    /// <summary>Done, and not fetched yet.</summary>
    public const string Ready = "Para Retirar";

    /// <summary>Fetched.</summary>
    public const string Delivered = "Entregado";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [InRepair, Ready, Delivered];
}
