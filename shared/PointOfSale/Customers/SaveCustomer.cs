using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Registers a customer and changes his data (contract D18, D20, D21). Telephone and e-mail are unique.</summary>
public sealed class SaveCustomer(Shop shop)
{
    /// <summary>Registers a customer.</summary>
    public async Task<CustomerView> Create(RequestBody body)
    {
        var id = await shop.NextId<Customer>();
        return await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.English);
            var customer = CustomerForm.Read(input, CustomerForm.Blank with { Id = id });
            await CheckUniqueness(transaction, input, customer);
            transaction.Create(customer);
            transaction.Claim(Customer.PhoneScope, customer.PhoneNumber, customer.Key);
            transaction.Claim(Customer.EmailScope, customer.Email, customer.Key);
            return CustomerView.Of(customer, []);
        });
    }

    /// <summary>Changes a customer's data, never his balances.</summary>
    public Task<CustomerView> Update(long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Customer>(id) ?? throw Refusal.NotFound();
        var input = Input.Of(body, DjangoMessages.English, partial);
        var customer = CustomerForm.Read(input, current);
        await CheckUniqueness(transaction, input, customer);
        transaction.Replace(customer);
        await transaction.Reclaim(Customer.PhoneScope, current.PhoneNumber, customer.PhoneNumber, customer.Key);
        await transaction.Reclaim(Customer.EmailScope, current.Email, customer.Email, customer.Key);
        return CustomerView.Of(customer, await CustomerLedgers.Credit(transaction, id));
    });

    private static async Task CheckUniqueness(Transaction transaction, Input input, Customer customer)
    {
        var (phoneTaken, emailTaken) = (input.Messages.AlreadyTaken("customer", "phone number"), input.Messages.AlreadyTaken("customer", "email"));
        await input.MustBeFree(CustomerForm.PhoneNumber, transaction, Customer.PhoneScope, customer.PhoneNumber, customer.Key, phoneTaken);
        await input.MustBeFree(CustomerForm.Email, transaction, Customer.EmailScope, customer.Email, customer.Key, emailTaken);
        input.Check();
    }
}
