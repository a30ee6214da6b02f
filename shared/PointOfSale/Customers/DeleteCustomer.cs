using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Refusals;

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
        transaction.Create(new OutboxMessage
        {
            Key = $"pos-customer-deleted-{id}",
            Queue = EraseCustomer.Queue,
            Subject = $"pos-customer-{id}",
            Body = DocumentKey.Of(id),
            WrittenAt = shop.Now,
        });
    });
}
