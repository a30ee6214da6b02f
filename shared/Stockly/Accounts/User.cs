using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Accounts;

/// <summary>A person who signs in (contract 4); one user may belong to several companies. Never deleted.</summary>
public sealed record User : IDocument<User>
{
    /// <summary>Scope of the unique e-mails, over all companies.</summary>
    public const string EmailScope = "stockly-user-email";

    /// <inheritdoc/>
    public static DocumentType<User> Type { get; } = new("stockly-user", StocklyDocuments.Stored.User);

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    /// <summary>Salted slow hash.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>Goes up with each change of the password: refresh tokens of earlier sessions die (contract 2.1).</summary>
    public int PasswordGeneration { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>False = may not sign in.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When he signed in last.</summary>
    public DateTimeOffset? LastLoginAt { get; init; }

    /// <summary>Where he worked last: the company of his next login.</summary>
    public string? LastCompanyId { get; init; }

    /// <summary>When he registered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When his data changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
