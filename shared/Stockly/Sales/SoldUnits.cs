using Mostrador.Stockly.Catalogue;

namespace Mostrador.Stockly.Sales;

/// <summary>The units of a sale by product, as the shelf counts them.</summary>
internal static class SoldUnits
{
    /// <summary>What leaves the shelf (-1) or comes back (1).</summary>
    public static StockLine[] Of(IEnumerable<SaleLine> lines, int sign) =>
        [.. lines.GroupBy(line => line.ProductId).Select(same => new StockLine(same.Key, sign * same.Sum(line => line.Quantity)))];
}
