using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>A lower price of one product for some days (contract 10).</summary>
public sealed record Promotion : IDocument<Promotion>
{
    /// <summary>Everybody pays the lower price.</summary>
    public const string ForAll = "ALL";

    /// <summary>Frequent customers pay the lower price.</summary>
    public const string ForFrequent = "FREQUENT_ONLY";

    /// <inheritdoc/>
    public static DocumentType<Promotion> Type { get; } =
        new("pos-promotion", PosDocuments.Stored.Promotion, new DocumentIndex("id"), new DocumentIndex("productId", "id"),
            new DocumentIndex("isActive", "endDate"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>Which product.</summary>
    public static DocumentField<long> ProductField { get; } = new("productId");

    /// <summary>Whether it is switched on.</summary>
    public static DocumentField<bool> IsActiveField { get; } = new("isActive");

    /// <summary>Last day.</summary>
    public static DocumentField<DateOnly> EndDateField { get; } = new("endDate");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Printed on order lines.</summary>
    public required string Name { get; init; }

    /// <summary>Free text.</summary>
    public required string Description { get; init; }

    /// <summary>Discount in hundredths of a percent: 1500 = 15.00 %.</summary>
    public required long PercentHundredths { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>One of the codes above.</summary>
    public required string TargetAudience { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Which product.</summary>
    public required long ProductId { get; init; }

    /// <summary>What the product has to know of it.</summary>
    public PriceRule ToPriceRule() => new()
    {
        PromotionId = Id,
        Name = Name,
        PercentHundredths = PercentHundredths,
        StartDate = StartDate,
        EndDate = EndDate,
        FrequentOnly = TargetAudience == ForFrequent,
        IsActive = IsActive,
    };
}
