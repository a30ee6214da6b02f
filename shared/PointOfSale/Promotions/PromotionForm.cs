using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>The fields of a promotion (contract 10), in their order.</summary>
public static class PromotionForm
{
    internal static readonly ReferenceField ProductReference = new("product");
    private const int HundredthsPerPercent = 100;
    private static readonly TextField Name = new("name", 50);
    private static readonly TextField Description = new("description", 4000);
    private static readonly DecimalField DiscountPercent = new("discount_percent", digits: 5, decimals: 2, least: "0.01", most: "100.0");
    private static readonly DateField StartDate = new("start_date");
    private static readonly DateField EndDate = new("end_date");
    private static readonly ChoiceField TargetAudience = new("target_audience", [Promotion.ForAll, Promotion.ForFrequent]);
    private static readonly BooleanField IsActive = new("is_active", required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [Name, Description, ProductReference, DiscountPercent, StartDate, EndDate, TargetAudience, IsActive];

    /// <summary>A new promotion before anything was read.</summary>
    internal static Promotion Blank { get; } = new()
    {
        Id = 0,
        Name = "",
        Description = "",
        PercentHundredths = 0,
        StartDate = default,
        EndDate = default,
        TargetAudience = Promotion.ForAll,
        ProductId = 0,
    };

    internal static Promotion Read(Input input, Promotion current) => current with
    {
        Name = input.Read(Name, current.Name),
        Description = input.Read(Description, current.Description),
        ProductId = input.Read(ProductReference, current.ProductId) ?? current.ProductId,
        PercentHundredths = (long)(input.Read(DiscountPercent, (decimal)current.PercentHundredths / HundredthsPerPercent) * HundredthsPerPercent),
        StartDate = input.Read(StartDate, current.StartDate),
        EndDate = input.Read(EndDate, current.EndDate),
        TargetAudience = input.Read(TargetAudience, current.TargetAudience),
        IsActive = input.Read(IsActive, current.IsActive),
    };
}
