using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias.Customers;

/// <summary>Registers customers and changes them (contract 4.7).</summary>
public sealed class SaveCustomer(Shop shop)
{
    /// <summary>Registers a customer.</summary>
    public async Task<CustomerView> Create(RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.Spanish);
        var customer = CustomerForm.Read(input, new Customer { Id = 0, FullName = "", RegisteredAt = shop.Now });
        input.Check();
        customer = customer with { Id = await shop.NextId<Customer>() };
        await shop.Create(customer);
        return CustomerView.Of(customer);
    }

    /// <summary>Changes a customer.</summary>
    public Task<CustomerView> Update(long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Customer>(id) ?? throw Refusal.NotFound(CustomerView.What);
        var input = Input.Of(body, DjangoMessages.Spanish, partial);
        var customer = CustomerForm.Read(input, current);
        input.Check();
        if (customer != current)
            transaction.Replace(customer);
        return CustomerView.Of(customer);
    });
}
