using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias.Customers;

/// <summary>
/// Deletes a customer without repairs (contract 4.7, 5.2). His sales show none from then on: a customer who is not there shows as none, and
/// ids are never used again.
/// </summary>
public sealed class DeleteCustomer(Shop shop)
{
    /// <summary>Deletes him.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var customer = await transaction.Find<Customer>(id) ?? throw Refusal.NotFound(CustomerView.What);
        if (customer.Repairs > 0)
            throw InUse.Refusal();
        transaction.Delete(customer);
    });
}
