using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// Puts units on the shelf and takes them off, for purchases and sales. Stock is a hot counter: many may change it at once, so
/// products that were only peeked at do not make each other's sales run again.
/// </summary>
public static class Shelf
{
    /// <summary>
    /// Stages changes of stock and their entry in the log: one operation for each product and one for the entry. If a stock would
    /// fall below zero at commit, the work runs again, and must then see that there is not enough.
    /// </summary>
    /// <inheritdoc cref="StockLog.Write"/>
    public static void Move(
        Transaction transaction, Member member, DateTimeOffset at, string source, IReadOnlyCollection<StockLine> lines, string? reason = null)
    {
        foreach (var line in lines)
        {
            transaction.Increment<Product>(line.ProductId, Product.StockField, line.Delta, floor: 0);
            transaction.Increment<Product>(line.ProductId, Product.SpareField, line.Delta);
        }

        StockLog.Write(transaction, member, at, source, lines, reason);
    }
}
