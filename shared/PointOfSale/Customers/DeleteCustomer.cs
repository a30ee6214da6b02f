using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Shops;

namespace Mostrador.PointOfSale.Customers;

/// <summary>
/// Deletes a customer for good (contract D22). Orders show no customer from this moment on, because the deletion is on
/// record; what is stored of him in ledgers and orders is erased in steps by <see cref="EraseCustomer"/>.
/// </summary>
public sealed class DeleteCustomer(Shop shop)
{
    /// <summary>Deletes the customer.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var customer = await transaction.Find<Customer>(id) ?? throw Refusal.NotFound();
        transaction.Delete(customer);
        await transaction.Release(Customer.PhoneScope, customer.PhoneNumber);
        await transaction.Release(Customer.EmailScope, customer.Email);
        await DeletionRecord.Enter(transaction, Deletion.Of<Customer>(id));
        shop.AskToErase(transaction, EraseCustomer.Queue, "pos-customer", id);
    });
}
