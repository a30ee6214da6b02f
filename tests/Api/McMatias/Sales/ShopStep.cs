using FsCheck;
using FsCheck.Fluent;

namespace Mostrador.Api.Tests.McMatias.Sales;

/// Something that happens in a small shop of two branches and two products. Sales and lines are named by how many there were before them.
internal abstract record ShopStep
{
    public const int Branches = 2;
    public const int Products = 2;

    public static Arbitrary<ShopStep[]> Sequences(int most) =>
        (from length in Gen.Choose(most / 2, most) from steps in Steps.ArrayOf(length) select steps).ToArbitrary();

    private static readonly Gen<ShopStep> Steps = Gen.Frequency(
        (3, from branch in Gen.Choose(0, Branches - 1)
            from product in Gen.Choose(0, Products - 1)
            from units in Gen.Choose(0, 12)
            select (ShopStep)new SetStock(branch, product, units)),
        (1, from branch in Gen.Choose(0, Branches - 1) from product in Gen.Choose(0, Products - 1) select (ShopStep)new DropStock(branch, product)),
        (3, from branch in Gen.Choose(0, Branches - 1) select (ShopStep)new Open(branch)),
        (8, from sale in Gen.Choose(0, 5)
            from product in Gen.Choose(0, Products - 1)
            from units in Gen.Choose(1, 6)
            select (ShopStep)new AddLine(sale, product, units)),
        (2, from line in Gen.Choose(0, 9) from units in Gen.Choose(1, 9) select (ShopStep)new ChangeLine(line, units)),
        (1, from line in Gen.Choose(0, 9) select (ShopStep)new DeleteLine(line)),
        (2, from sale in Gen.Choose(0, 5) select (ShopStep)new Annul(sale)),
        (1, from sale in Gen.Choose(0, 5) select (ShopStep)new DeleteSale(sale)));

    public sealed record SetStock(int Branch, int Product, int Units) : ShopStep;

    public sealed record DropStock(int Branch, int Product) : ShopStep;

    public sealed record Open(int Branch) : ShopStep;

    public sealed record AddLine(int Sale, int Product, int Units) : ShopStep;

    public sealed record ChangeLine(int Line, int Units) : ShopStep;

    public sealed record DeleteLine(int Line) : ShopStep;

    public sealed record Annul(int Sale) : ShopStep;

    public sealed record DeleteSale(int Sale) : ShopStep;
}
