namespace Mostrador.Benchmarks.Scenes.Stockly;

/// <summary>How a number of documents is cut into sales of one day, stored in one transaction.</summary>
/// <param name="Batches">How many.</param>
/// <param name="Sales">Sales in each.</param>
internal sealed record SalesPlan(int Batches, int Sales)
{
    /// <summary>So many that they, with the day that they turn, stay below 90 operations.</summary>
    private const int MostSales = 17;

    /// <summary>The sale, the warranties of its lines, its entry in the stock's log.</summary>
    private const int DocumentsOfSale = 1 + Basket.Lines + 1;

    /// <summary>The plan for about so many. Few sales are spread over the days one by one.</summary>
    public static SalesPlan Of(int documents)
    {
        var sales = Math.Max(1, documents / DocumentsOfSale);
        var together = Math.Clamp(sales / History.Days, 1, MostSales);
        return new SalesPlan(sales / together, together);
    }
}
