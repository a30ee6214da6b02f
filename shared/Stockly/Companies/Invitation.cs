using System.Security.Cryptography;
using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Companies;

/// <summary>An invitation into a company (contract 3.4): a code, valid for a day, used once. Its key is its code.</summary>
public sealed record Invitation : IDocument<Invitation>
{
    /// <summary>How long one counts.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const int CodeLength = 8;
    private const string CodeCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <inheritdoc/>
    public static DocumentType<Invitation> Type { get; } = new(
        "stockly-invitation",
        StocklyDocuments.Stored.Invitation,
        new DocumentIndex("companyId", "createdAt"),
        new DocumentIndex("id"));

    /// <summary>The UUID.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <summary>Where it leads.</summary>
    public static DocumentField<string> CompanyField { get; } = new("companyId");

    /// <summary>When it was made.</summary>
    public static DocumentField<DateTimeOffset> CreatedAtField { get; } = new("createdAt");

    /// <inheritdoc/>
    public string Key => Code;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Eight upper-case letters and digits; unique over all companies.</summary>
    public required string Code { get; init; }

    /// <summary>Where it leads.</summary>
    public required string CompanyId { get; init; }

    /// <summary>The role of whoever uses it.</summary>
    public required string Role { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stops to count.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>False once an owner has withdrawn it.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Who used it.</summary>
    public string? UsedBy { get; init; }

    /// <summary>When it was used.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Whether somebody may still use it.</summary>
    public bool IsUsable(DateTimeOffset now) => IsActive && UsedAt is null && now < ExpiresAt;

    /// <summary>A code that nobody can guess.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(CodeCharacters, CodeLength);

    /// <summary>The code that a text means, in any case; null when it can be none.</summary>
    public static string? ParseCode(string text) =>
        text.Trim().ToUpperInvariant() is { Length: CodeLength } code && code.All(CodeCharacters.Contains) ? code : null;
}
