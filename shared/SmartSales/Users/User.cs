using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;

namespace Mostrador.SmartSales.Users;

/// <summary>An account: a client's, or one of the staff's (contract 5.1).</summary>
public sealed record User : IDocument<User>, IAccount
{
    /// <summary>Scope of the unique user names, compared exactly.</summary>
    public const string UsernameScope = "smartsales-username";

    /// <inheritdoc/>
    public static DocumentType<User> Type { get; } = new(
        "smartsales-user", SmartSalesDocuments.Stored.User, new DocumentIndex("id"), new DocumentIndex("email"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>The e-mail as it was entered.</summary>
    public static DocumentField<string> EmailField { get; } = new("email");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Signs in; unique, and never changed.</summary>
    public required string Username { get; init; }

    /// <summary>Salted slow hash.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>May be empty; not unique.</summary>
    public string Email { get; init; } = "";

    /// <summary>May be empty.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>May be empty.</summary>
    public string LastName { get; init; } = "";

    /// <summary>One of <see cref="Access.Role"/>; null or empty for a client.</summary>
    public string? Role { get; init; }

    /// <summary>The first administrator; stays one whatever his role.</summary>
    public bool IsSuperuser { get; init; }

    /// <summary>Whether he may sign in.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When he registered.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Whether he is an administrator: in step with the role, and for good with a superuser (contract 2.2).</summary>
    public bool IsAdmin => IsSuperuser || Role == Access.Role.Admin;

    /// <summary>How receipts and reports call him: by his full name, else by his user name.</summary>
    public string DisplayName => $"{FirstName} {LastName}".Trim() is { Length: > 0 } name ? name : Username;
}
