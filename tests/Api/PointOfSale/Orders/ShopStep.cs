using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// One thing that somebody does in the shop. Products, customers and orders are meant by their number in the model.
internal abstract record ShopStep;

internal sealed record PlaceStep(int Customer, IReadOnlyList<(int Product, int Quantity)> Lines) : ShopStep
{
    public override string ToString() =>
        $"Place(customer {Customer}: {string.Join(", ", Lines.Select(line => $"{line.Quantity} of {line.Product}"))})";
}

internal sealed record PayStep(int Order, string Method) : ShopStep;

internal sealed record CancelStep(int Order) : ShopStep;

internal sealed record ReserveStep(int Product, int Amount) : ShopStep;

internal sealed record PointsStep(int Customer, string Type, int Amount) : ShopStep;

internal sealed record PayDebtStep(int Customer, int Cents) : ShopStep;

internal sealed record CountStep(int Product, int Stock) : ShopStep;

/// Random days in the shop: mostly sales, and some of everything else; as likely refused as accepted.
internal static class ShopSteps
{
    private static readonly Gen<int> Product = Gen.Choose(0, ShopModel.Products - 1);
    private static readonly Gen<int> Customer = Gen.Choose(0, ShopModel.Customers);
    private static readonly Gen<int> Registered = Gen.Choose(1, ShopModel.Customers);
    private static readonly Gen<int> Order = Gen.Choose(0, 7);

    private static readonly Gen<ShopStep> Place =
        from customer in Customer
        from count in Gen.Choose(1, 3)
        from lines in Gen.Zip(Product, Gen.Choose(1, 6)).ListOf(count)
        select (ShopStep)new PlaceStep(customer, [.. lines.Select(line => (line.Item1, line.Item2))]);

    private static readonly Gen<ShopStep> Pay =
        from order in Order
        from method in Gen.Elements("CASH", "CARD", "POINTS", "CREDIT")
        select (ShopStep)new PayStep(order, method);

    private static readonly Gen<ShopStep> Points =
        from customer in Registered
        from type in Gen.Elements("EARN", "EARN", "REDEEM", "ADJUSTMENT")
        from amount in Gen.Choose(-40, 300)
        select (ShopStep)new PointsStep(customer, type, amount);

    private static readonly Gen<ShopStep> PayDebt =
        from customer in Registered
        from cents in Gen.Choose(-500, 20_000)
        select (ShopStep)new PayDebtStep(customer, cents);

    /// The same days in every run.
    public static FSharpOption<Replay> Seed => new(new Replay(new Rnd(20231027UL, 153UL), FSharpOption<int>.None));

    public static Arbitrary<IReadOnlyList<ShopStep>> Days(int steps) => Arb.From(
        Gen.Frequency(
            (5, Place), (5, Pay), (2, Order.Select(order => (ShopStep)new CancelStep(order))),
            (2, Gen.Zip(Product, Gen.Choose(-6, 12)).Select(step => (ShopStep)new ReserveStep(step.Item1, step.Item2))),
            (2, Points), (1, PayDebt),
            (1, Gen.Zip(Product, Gen.Choose(0, 30)).Select(step => (ShopStep)new CountStep(step.Item1, step.Item2))))
            .ListOf(steps).Select(list => (IReadOnlyList<ShopStep>)[.. list]),
        Shorter);

    // A failing day is told without every step that it can do without.
    private static IEnumerable<IReadOnlyList<ShopStep>> Shorter(IReadOnlyList<ShopStep> day) =>
        Enumerable.Range(0, day.Count).Select(without => (IReadOnlyList<ShopStep>)[.. day.Where((_, i) => i != without)]);
}
