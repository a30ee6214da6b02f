using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;

namespace Mostrador.LocalSim.Users;

/// <summary>Somebody who works with the application (contract 13.2). Never deleted, only deactivated.</summary>
public sealed record User : IDocument<User>, IAccount
{
    /// <summary>Characters of a user name, at most: it is the document's key.</summary>
    public const int LongestUsername = 255;

    /// <summary>Scope of the unique e-mails, which are compared without case.</summary>
    public const string EmailScope = "localsim-user-email";

    /// <inheritdoc/>
    public static DocumentType<User> Type { get; } = new("localsim-user", LocalSimDocuments.Stored.User, new DocumentIndex("id"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => Username;

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Signs in, with exactly these letters; unique, and never changed.</summary>
    public required string Username { get; init; }

    /// <summary>Salted slow hash.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>As answers show it; may be empty.</summary>
    public required string FullName { get; init; }

    /// <summary>As it was entered.</summary>
    public required string Email { get; init; }

    /// <summary>His <see cref="Roles.Role"/>.</summary>
    public required long RoleId { get; init; }

    /// <summary>False once deactivated.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When he was registered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How dashboards and lists call him: by his full name, else by his user name.</summary>
    public string DisplayName => FullName.Length > 0 ? FullName : Username;

    /// <summary>The form in which e-mails are compared.</summary>
    public static string Comparable(string email) => email.ToLowerInvariant();
}
