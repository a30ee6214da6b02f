using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Branches;

/// <summary>A branch of the shop (contract 5.1).</summary>
public sealed record Branch : IListed<Branch>
{
    /// <inheritdoc/>
    public static DocumentType<Branch> Type { get; } = new("mcmatias-branch", McMatiasDocuments.Stored.Branch, new DocumentIndex("id"));

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>How many users, sales and repairs belong to it, a counter: while there are any it cannot be deleted.</summary>
    public static DocumentField<long> UsesField { get; } = new("uses");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Not unique.</summary>
    public required string Name { get; init; }

    /// <summary>May be null or empty.</summary>
    public string? Address { get; init; }

    /// <summary>A mark for people; it has no effect.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Users, sales and repairs of it.</summary>
    public long Uses { get; init; }
}
