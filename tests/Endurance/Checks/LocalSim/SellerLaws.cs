using System.Globalization;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.LocalSim;

/// <summary>What the dashboard, the shifts and the closings of a seller sum up is what he has sold and paid back.</summary>
internal static class SellerLaws
{
    private static readonly string[] Methods = ["cash", "card", "electronic", "dollars"];

    public static void Check(Findings findings, IReadOnlyList<Operation> history, SellerSeen seller)
    {
        var about = $"seller {seller.Name}";
        var sales = history.Where(operation => operation.Kind == "sale").ToList();
        var returns = history.Where(operation => operation is { Kind: "pay back", Took: true }).ToList();
        foreach (var method in Methods)
            findings.Same($"the dashboard sums what was sold ({method})", Net(seller.Name, method, sales, returns), Shown(seller, method), about);

        var pesos = sales.Where(sale => sale.Took && sale.Seller() == seller.Name && sale.Method() != "dollars").Sum(sale => sale.Total())
            - returns.Where(each => each.Seller() == seller.Name && SaleOf(each, sales)?.Method() != "dollars").Sum(Amount);
        var shifts = seller.Shifts.Sum(shift => Whole((decimal)shift!["total_ventas"]!));
        var outside = sales.Where(sale => sale is { Outcome: Outcome.Unknown, Happened: true } && sale.Seller() == seller.Name && sale.Method() == "electronic")
            .Concat(returns.Where(each => each.Seller() == seller.Name && !KnewHisShift(each, history)))
            .ToList();
        if (Subsets.WithSum(outside, each => each.Kind == "sale" ? each.Total() : -Amount(each), pesos - shifts) is null)
            findings.Add("shifts sum what was sold", $"{about}: sold {pesos}, in shifts {shifts}", about);

        var closed = seller.Shifts.Where(shift => (string)shift!["estado"]! == "cerrado").ToList();
        findings.Same("a closed shift has its closing", closed.Count, seller.Closings.Count, about);
        findings.Same(
            "closings sum what their shifts do",
            closed.Sum(shift => Whole((decimal)shift!["total_ventas"]!)),
            seller.Closings.Select(closing => closing!["totales_sistema"]!)
                .Sum(totals => Whole((decimal)totals["efectivo"]! + (decimal)totals["datafono"]! + (decimal)totals["electronicas"]!)), about);
        if (seller.Shifts.Count - closed.Count > 1)
            findings.Add("a seller has one open shift", $"{about} has {seller.Shifts.Count - closed.Count}", about);
    }

    /// <summary>What a seller has sold and not paid back, as far as it is known.</summary>
    public static long Net(string seller, string method, IReadOnlyList<Operation> sales, IReadOnlyList<Operation> returns)
    {
        var his = sales.Where(sale => sale.Took && sale.Seller() == seller && sale.Method() == method).ToList();
        var ids = his.Select(sale => $"sale {sale.Id()}").ToHashSet();
        return his.Sum(sale => sale.Total()) - returns.Where(each => each.Kind == "pay back" && ids.Contains(each.About[1])).Sum(Amount);
    }

    public static long Shown(SellerSeen seller, string method) =>
        seller.ByMethod.Where(line => (string)line!["metodo"]! == method).Sum(line => Whole((decimal)line!["total_ingresos"]!));

    // Whoever does not know whether his shift is open may pay back outside of any; a sale that is finished later may find none.
    private static bool KnewHisShift(Operation each, IReadOnlyList<Operation> history) => history.LastOrDefault(operation =>
        operation.Kind is "open shift" or "close shift" && operation.Client == each.Client && operation.Number < each.Number)
        is null or { Kind: "open shift", Outcome: Outcome.Acknowledged };

    private static Operation? SaleOf(Operation each, List<Operation> sales) => sales.Find(sale => sale.Took && $"sale {sale.Id()}" == each.About[1]);

    private static long Amount(Operation each) => (long)each.Body!["monto_devuelto"]!;

    private static long Whole(decimal amount) => amount == decimal.Truncate(amount)
        ? (long)amount
        : throw new InvalidDataException($"{amount.ToString(CultureInfo.InvariantCulture)} is no whole amount.");
}
