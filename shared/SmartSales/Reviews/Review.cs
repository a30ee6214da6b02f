using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Reviews;

/// <summary>What a user thinks of a product (contract 5.1): at most one of each user for each product.</summary>
public sealed record Review : IDocument<Review>
{
    /// <summary>Scope of the pairs of product and user (<see cref="PairOf"/>).</summary>
    public const string PairScope = "smartsales-review";

    /// <inheritdoc/>
    public static DocumentType<Review> Type { get; } = new(
        "smartsales-review", SmartSalesDocuments.Stored.Review, new DocumentIndex("newest"), new DocumentIndex("productId"), new DocumentIndex("userId"));

    /// <summary>Sorts by age.</summary>
    public static DocumentField<string> NewestField { get; } = new("newest");

    /// <summary>What it is about.</summary>
    public static DocumentField<long> ProductField { get; } = new("productId");

    /// <summary>Whose it is.</summary>
    public static DocumentField<long> UserField { get; } = new("userId");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about; the reviews of a deleted product are gone with it.</summary>
    public required long ProductId { get; init; }

    /// <summary>Whose it is; the reviews of a deleted user are gone with him.</summary>
    public required long UserId { get; init; }

    /// <summary>1 to 5.</summary>
    public required long Rating { get; init; }

    /// <summary>May be empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last edited.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Sorts by age, and of the same instant by id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Newest => Age.Of(CreatedAt, Id);

    /// <summary>The value that is unique for a product and a user.</summary>
    public static string PairOf(long productId, long userId) => $"{productId}/{userId}";
}
