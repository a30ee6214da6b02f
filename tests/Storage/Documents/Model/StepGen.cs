using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents.Model;

/// <summary>Random steps over so few keys and values that they meet each other often.</summary>
internal static class StepGen
{
    private static readonly string[] Names = ["", "Ñandú", "nandu", "Árbol 100%", "a_b", "日本", "Zeta \"q\"", "'; --"];
    private static readonly string?[] Brands = [null, "", "Luz", "luz", "Ácido"];
    private static readonly DateTimeOffset Start = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Article> Articles =
        from key in Gen.Choose(0, 5)
        from name in Gen.Elements(Names)
        from brand in Gen.Elements(Brands)
        from price in Gen.Choose(-2, 2)
        from stock in Gen.Choose(0, 3)
        from isActive in Gen.Elements(true, false)
        from minutes in Gen.Choose(0, 3)
        select new Article
        {
            Key = $"k{key}",
            Name = name,
            Brand = brand,
            Price = price,
            Stock = stock,
            IsActive = isActive,
            CreatedAt = Start.AddMinutes(minutes),
        };

    private static readonly Gen<ModelOperation> Operations =
        from kind in Gen.Elements(Enum.GetValues<OperationKind>())
        from article in Articles
        from stale in Gen.Choose(0, 7)
        from added in Gen.Choose(-3, 3)
        from floor in Gen.Elements<long?>(null, 0, 1)
        select new ModelOperation(kind, article, stale == 0, added, floor);

    private static readonly Gen<Step> Commits =
        from count in Gen.Choose(1, 3)
        from operations in Gen.ListOf(Operations, count)
        select (Step)new CommitStep([.. operations.DistinctBy(operation => operation.Article.Key)]);

    private static readonly Gen<DocumentFilter> Filters = Gen.OneOf(
        from name in Gen.Elements(Names) from compare in Gen.Choose(0, 5) select Compared(Article.ByName, compare, name),
        from brand in Gen.Elements(Brands) from compare in Gen.Choose(0, 5) select Compared(Article.ByBrand, compare, brand ?? "L"),
        from price in Gen.Choose(-2, 2) from compare in Gen.Choose(0, 5) select Compared(Article.ByPrice, compare, price),
        from time in Gen.Choose(0, 3) from compare in Gen.Choose(0, 5) select Compared(Article.ByCreation, compare, Start.AddMinutes(time)),
        from isActive in Gen.Elements(true, false) from compare in Gen.Elements(0, 4) select Compared(Article.ByActive, compare, isActive),
        from term in Gen.Elements("", "n", "NÁN", "%", "_", "100", "本") select Article.BySearch.Contains(term));

    private static readonly Gen<DocumentOrder> Orders =
        from path in Gen.Elements("name", "brand", "price", "createdAt", "isActive")
        from down in Gen.Elements(true, false)
        select new DocumentOrder(path, down);

    private static readonly Gen<Step> Queries =
        from filterCount in Gen.Choose(0, 2)
        from filters in Gen.ListOf(Filters, filterCount)
        from orderCount in Gen.Choose(0, 2)
        from orders in Gen.ListOf(Orders, orderCount)
        from skip in Gen.Choose(0, 3)
        from take in Gen.Elements<int?>(null, 0, 1, 4)
        select (Step)(orderCount == 0
            ? new QueryStep(filters, [], 0, null)
            : new QueryStep(filters, [.. orders.DistinctBy(order => order.Path), new DocumentOrder("key", false)], skip, take));

    public static Arbitrary<List<Step>> Sequences { get; } = (
        from count in Gen.Choose(1, 25)
        from steps in Gen.ListOf(Gen.Frequency((3, Commits), (2, Queries)), count)
        select steps.ToList()).ToArbitrary();

    private static DocumentFilter Compared<T>(DocumentField<T> field, int compare, T value)
        where T : IComparable<T> => compare switch
        {
            0 => field.Is(value),
            1 => field.AtLeast(value),
            2 => field.AtMost(value),
            3 => field.Before(value),
            4 => field.IsNot(value),
            _ => field.After(value),
        };
}
