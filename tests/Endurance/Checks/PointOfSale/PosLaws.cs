using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.PointOfSale;

/// <summary>What holds in the point of sale whatever goes wrong.</summary>
internal static class PosLaws
{
    /// <param name="findings">Where violations go.</param>
    /// <param name="history">Everything that was sent to the module.</param>
    /// <param name="firstStock">Units at the beginning, by product.</param>
    /// <param name="books">What the module shows.</param>
    public static void Check(
        Findings findings, IReadOnlyList<Operation> history, IReadOnlyDictionary<long, long> firstStock, PosBooks books)
    {
        OrderLaws.Check(findings, history, books.Orders);
        foreach (var (product, first) in firstStock)
        {
            var sold = books.Orders.Where(order => order.HoldsStock).SelectMany(order => order.Lines).Where(line => line.Product == product);
            findings.Same("stock = first stock - what orders hold", first - sold.Sum(line => line.Quantity), books.Stock[product], $"product {product}");
            if (books.Stock[product] < 0)
                findings.Add("no unit is sold twice", $"product {product} has {books.Stock[product]}");
        }

        LedgerLaws.Check(findings, history, books);
        var paid = books.Orders.Where(order => order.IsPaid).ToList();
        findings.Same("the report counts every paid order", paid.Count, (int)books.Summary["total_tickets"]!);
        findings.Same("the report sums every paid order", paid.Sum(order => order.Total), (decimal)books.Summary["total_revenue"]!);
    }
}
