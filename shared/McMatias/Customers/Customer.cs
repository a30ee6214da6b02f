using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Customers;

/// <summary>Somebody who buys or has something repaired, in whatever branch (contract 5.1). Nothing of him is unique.</summary>
public sealed record Customer : IListed<Customer>
{
    /// <inheritdoc/>
    public static DocumentType<Customer> Type { get; } = new(
        "mcmatias-customer", McMatiasDocuments.Stored.Customer, new DocumentIndex("id", "search"))
    {
        Counts = [new DocumentCount()],
    };

    /// <inheritdoc/>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>What searches look at.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <summary>How many repairs he has, a counter: while there are any he cannot be deleted.</summary>
    public static DocumentField<long> RepairsField { get; } = new("repairs");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>First and last name.</summary>
    public required string FullName { get; init; }

    /// <summary>Number of his identity card; may be null or empty, as everything that follows.</summary>
    public string? IdentityCard { get; init; }

    /// <summary>His telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>As it was entered, an address or not.</summary>
    public string? Email { get; init; }

    /// <summary>Where he lives.</summary>
    public string? Address { get; init; }

    /// <summary>His repairs.</summary>
    public long Repairs { get; init; }

    /// <summary>When he was registered.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Name, identity card, telephone and e-mail.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of(FullName, IdentityCard, Phone, Email);
}
