using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Companies;

/// <summary>A company's header (contract 4); its trade lies in a partition of its own. Never deleted.</summary>
public sealed record Company : IDocument<Company>
{
    /// <summary>Scope of the unique tax numbers, over all companies.</summary>
    public const string RucScope = "stockly-company-ruc";

    /// <inheritdoc/>
    public static DocumentType<Company> Type { get; } = new("stockly-company", StocklyDocuments.Stored.Company);

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Tax number; <c>TEMP</c> and eleven digits until the owner gives the true one.</summary>
    public required string Ruc { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>In lower case.</summary>
    public string? Email { get; init; }

    /// <summary>Its site.</summary>
    public string? Website { get; init; }

    /// <summary>Where its logo is.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>When it was founded here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its data changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
