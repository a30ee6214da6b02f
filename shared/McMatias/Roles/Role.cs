using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Roles;

/// <summary>What a user is in the shop (contract 5.1). Number 1 makes a super administrator; all other roles have the same rights.</summary>
public sealed record Role : IListed<Role>
{
    /// <summary>Scope of the unique names, without case and accents.</summary>
    public const string NameScope = "mcmatias-role-name";

    /// <summary>Scope of the unique numbers.</summary>
    public const string NumberScope = "mcmatias-role-number";

    /// <summary>The number of super administrators.</summary>
    public const long SuperAdminNumber = 1;

    /// <inheritdoc/>
    public static DocumentType<Role> Type { get; } = new("mcmatias-role", McMatiasDocuments.Stored.Role, new DocumentIndex("id"));

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Unique.</summary>
    public required string Name { get; init; }

    /// <summary>Unique; null = none.</summary>
    public long? Number { get; init; }

    /// <summary>How many users have it, active or not.</summary>
    public long Users { get; init; }

    /// <summary>How many of them are active.</summary>
    public long ActiveUsers { get; init; }

    /// <summary>Whether every branch is theirs (contract 2.1).</summary>
    public bool IsSuperAdmin => Number == SuperAdminNumber;
}
