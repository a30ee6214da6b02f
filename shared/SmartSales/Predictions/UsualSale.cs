namespace Mostrador.SmartSales.Predictions;

/// <summary>What a coming day's sale is taken to be of, since nobody knows yet what will be sold. Fixed when the model is trained.</summary>
/// <param name="ProductId">The best-selling product.</param>
/// <param name="CategoryId">Its category; 0 if it has none.</param>
/// <param name="Price">The mean price of all lines.</param>
public sealed record UsualSale(long ProductId, long CategoryId, double Price)
{
    /// <summary>
    /// Of these lines. Best-selling is what sold most units, ties go to the lowest id; deleted products are no longer told apart, so
    /// together they are only taken when there is no other.
    /// </summary>
    internal static UsualSale Of(IReadOnlyCollection<SaleLine> lines)
    {
        var best = lines
            .GroupBy(line => line.ProductId)
            .OrderBy(product => product.Key == 0)
            .ThenByDescending(product => product.Sum(line => (long)line.Quantity))
            .ThenBy(product => product.Key)
            .First();
        return new UsualSale(best.Key, best.Last().CategoryId, (double)lines.Average(line => line.Price));
    }
}
