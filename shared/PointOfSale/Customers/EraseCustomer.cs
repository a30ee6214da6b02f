using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
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
        var id = await shop.Deleted<Customer>(message);
        await shop.EraseInSteps(DocumentQuery.Over<PointsEntry>().Where(PointsEntry.CustomerField.Is(id)), Step, Delete);
        await shop.EraseInSteps(DocumentQuery.Over<CreditEntry>().Where(CreditEntry.CustomerField.Is(id)), Step, Delete);
        await shop.EraseInSteps(
            DocumentQuery.Over<Order>().Where(Order.CustomerField.Is(id)),
            Step,
            (transaction, order) => transaction.Replace(order with { CustomerId = null, CustomerName = null }));
    }

    private static void Delete<T>(Transaction transaction, T document)
        where T : class, IDocument<T> => transaction.Delete(document);
}
