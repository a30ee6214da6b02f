using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.Sessions;

/// <summary>One login (contract 6): what its refresh token is good for, and where it came from.</summary>
public sealed record Session : IDocument<Session>
{
    /// <inheritdoc/>
    public static DocumentType<Session> Type { get; } =
        new("pos-session", PosDocuments.Stored.Session, new DocumentIndex("userId", "createdAt", "id"));

    /// <summary>Whose session it is.</summary>
    public static DocumentField<long> UserIdField { get; } = new("userId");

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>When it began.</summary>
    public static DocumentField<DateTimeOffset> CreatedAtField { get; } = new("createdAt");

    /// <summary>The refresh token's <c>jti</c>: the token itself is not stored.</summary>
    public required string Key { get; init; }

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required long UserId { get; init; }

    /// <summary>At most 255 characters.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Where the client said it was.</summary>
    public required string IpAddress { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the refresh token ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether it was closed.</summary>
    public bool IsRevoked { get; init; }
}
