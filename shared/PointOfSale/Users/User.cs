using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;

namespace Mostrador.PointOfSale.Users;

/// <summary>A member of the staff (contract 5). Never deleted, only deactivated, so that orders keep their seller.</summary>
public sealed record User : IDocument<User>, IAccount
{
    /// <summary>Scope of the unique e-mails, which are compared without case.</summary>
    public const string EmailScope = "pos-user-email";

    /// <inheritdoc/>
    public static DocumentType<User> Type { get; } = new("pos-user", PosDocuments.Stored.User, new DocumentIndex("id"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Shown name; not unique.</summary>
    public required string Username { get; init; }

    /// <summary>As it was entered; signs in without regard to case.</summary>
    public required string Email { get; init; }

    /// <summary>Salted slow hash.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>Telephone; may be empty.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>Address; may be empty.</summary>
    public string Address { get; init; } = "";

    /// <summary>A code of <see cref="Access.Role"/>.</summary>
    public required string Role { get; init; }

    /// <summary>False once deactivated.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The form in which e-mails are compared.</summary>
    public static string Comparable(string email) => email.ToLowerInvariant();
}
