using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Users;

/// <summary>Somebody who works in a branch (contract 5.1).</summary>
public sealed record User : IListed<User>, IOfBranch<User>, IAccount
{
    /// <summary>Scope of the unique e-mails, without case and accents.</summary>
    public const string EmailScope = "mcmatias-user-email";

    /// <inheritdoc/>
    public static DocumentType<User> Type { get; } = new(
        "mcmatias-user", McMatiasDocuments.Stored.User, new DocumentIndex("id"), new DocumentIndex("branchId", "id"));

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public static DocumentField<long> BranchField { get; } = new("branchId");

    /// <summary>How many sales and repairs name him, a counter: while there are any he cannot be deleted.</summary>
    public static DocumentField<long> UsesField { get; } = new("uses");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>First and last name.</summary>
    public required string FullName { get; init; }

    /// <summary>Signs in; unique, kept as it was entered.</summary>
    public required string Email { get; init; }

    /// <summary>Salted slow hash.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>His role, which is always there.</summary>
    public required long RoleId { get; init; }

    /// <summary>His branch, which is always there.</summary>
    public required long BranchId { get; init; }

    /// <summary>Whether he may sign in.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Sales and repairs that name him.</summary>
    public long Uses { get; init; }

    /// <summary>When he was registered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When his data were last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
