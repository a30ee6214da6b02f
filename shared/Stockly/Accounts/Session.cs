using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Accounts;

/// <summary>
/// One login (contract 2.1). It says which company the user works in now, whatever his token says; when it is gone, its tokens
/// open nothing. The nightly run clears away what has expired.
/// </summary>
public sealed record Session : IDocument<Session>
{
    /// <inheritdoc/>
    public static DocumentType<Session> Type { get; } = new("stockly-session", StocklyDocuments.Stored.Session, new DocumentIndex("expiresAt"));

    /// <summary>When its last refresh token expires.</summary>
    public static DocumentField<DateTimeOffset> ExpiresAtField { get; } = new("expiresAt");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID: the tokens' <c>sid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whose session it is.</summary>
    public required string UserId { get; init; }

    /// <summary>The user's <see cref="User.PasswordGeneration"/> when it was opened.</summary>
    public required int PasswordGeneration { get; init; }

    /// <summary>The company that he works in.</summary>
    public required string ActiveCompanyId { get; init; }

    /// <summary>When it was opened, in real time.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last refresh token expires, in real time.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether its refresh tokens are this user's and as new as his password.</summary>
    public bool IsRefreshableBy(User user) => UserId == user.Id && PasswordGeneration == user.PasswordGeneration;
}
