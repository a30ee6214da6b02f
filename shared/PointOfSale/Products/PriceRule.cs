using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Products;

/// <summary>
/// What a product has to know of one of its promotions to tell its price at every moment without another read. Written in the
/// same transaction as the promotion itself.
/// </summary>
public sealed record PriceRule
{
    private const decimal HundredthsPerWhole = 10_000m;

    /// <summary>The promotion.</summary>
    public required long PromotionId { get; init; }

    /// <summary>Its name, printed on order lines.</summary>
    public required string Name { get; init; }

    /// <summary>Discount in hundredths of a percent: 1500 = 15.00 %.</summary>
    public required long PercentHundredths { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Whether only frequent customers pay the lower price.</summary>
    public required bool FrequentOnly { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Whether it applies on a day.</summary>
    public bool AppliesOn(DateOnly day) => IsActive && StartDate <= day && day <= EndDate;

    /// <summary>Whether it shares a day with a period.</summary>
    public bool Overlaps(DateOnly start, DateOnly end) => StartDate <= end && start <= EndDate;

    /// <summary>The discounted price, rounded to the cent.</summary>
    public Amount Discount(Amount price) => Amount.Round(price.Units * (HundredthsPerWhole - PercentHundredths) / HundredthsPerWhole);
}
