using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Companies;

/// <summary>A user's place in a company (contract 4). Who is removed keeps it, inactive; joining again brings it back.</summary>
public sealed record Membership : IDocument<Membership>
{
    /// <inheritdoc/>
    public static DocumentType<Membership> Type { get; } = new(
        "stockly-membership",
        StocklyDocuments.Stored.Membership,
        new DocumentIndex("userId", "isActive", "joinedAt"),
        new DocumentIndex("companyId", "isActive", "joinedAt"));

    /// <summary>Whose it is.</summary>
    public static DocumentField<string> UserField { get; } = new("userId");

    /// <summary>Where.</summary>
    public static DocumentField<string> CompanyField { get; } = new("companyId");

    /// <summary>Whether it counts.</summary>
    public static DocumentField<bool> IsActiveField { get; } = new("isActive");

    /// <summary>Since when.</summary>
    public static DocumentField<DateTimeOffset> JoinedAtField { get; } = new("joinedAt");

    /// <inheritdoc/>
    public string Key => KeyOf(UserId, CompanyId);

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>Where.</summary>
    public required string CompanyId { get; init; }

    /// <summary>A code of <see cref="Access.StocklyRole"/>.</summary>
    public required string Role { get; init; }

    /// <summary>False once he was removed.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When he joined, last.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Who invited him.</summary>
    public string? InvitedBy { get; init; }

    /// <summary>The invitation that he used.</summary>
    public string? InvitationCode { get; init; }

    /// <summary>The key of a user's place in a company.</summary>
    public static string KeyOf(string userId, string companyId) => $"{userId}.{companyId}";
}
