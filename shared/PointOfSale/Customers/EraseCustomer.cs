using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.PointOfSale.Orders;

namespace Mostrador.PointOfSale.Customers;

/// <summary>
/// Erases what is stored of a deleted customer, a step at a time. Running it again, late, or half of it, erases what is left; no
/// answer of the API depends on how far it got.
/// </summary>
public sealed class EraseCustomer(Shop shop)
{
    /// <summary>Queue of deleted customers; a message is the customer's id.</summary>
    public const string Queue = "pos-erase-customer";

    private const int Step = 50;

    /// <summary>Erases the ledgers, and the name in old orders.</summary>
    public async Task Run(string message)
    {
        var id = PathId.Parse(message) ?? throw new FormatException("The message is no customer's id.");
        await DeletionRecord.Require(shop.Read, Deletion.Of<Customer>(id)); // Whoever else a message may name keeps his ledgers.
        await Erase(DocumentQuery.Over<PointsEntry>().Where(PointsEntry.CustomerField.Is(id)), Delete);
        await Erase(DocumentQuery.Over<CreditEntry>().Where(CreditEntry.CustomerField.Is(id)), Delete);
        await Erase(
            DocumentQuery.Over<Order>().Where(Order.CustomerField.Is(id)),
            (transaction, order) => transaction.Replace(order with { CustomerId = null, CustomerName = null }));
    }

    private static void Delete<T>(Transaction transaction, T document)
        where T : class, IDocument<T> => transaction.Delete(document);

    private async Task Erase<T>(DocumentQuery<T> query, Action<Transaction, T> erase)
        where T : class, IDocument<T>
    {
        while (await EraseSome(query.Take(Step), erase) > 0)
        {
            // Until a step finds nothing more.
        }
    }

    private Task<int> EraseSome<T>(DocumentQuery<T> query, Action<Transaction, T> erase)
        where T : class, IDocument<T> => shop.Transact(async transaction =>
        {
            var some = await transaction.Query(query);
            foreach (var one in some)
            {
                if (await transaction.Find<T>(one.Key) is { } document)
                    erase(transaction, document);
            }

            return some.Count;
        });
}
