using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Registers a customer and changes his data (contract D18, D20, D21). Telephone and e-mail are unique.</summary>
public sealed class SaveCustomer(Shop shop)
{
    private const string PhoneTaken = "customer with this phone number already exists.";
    private const string EmailTaken = "customer with this email already exists.";

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
        var input = partial ? Input.Partial(body, DjangoMessages.English) : Input.Whole(body, DjangoMessages.English);
        var customer = CustomerForm.Read(input, current);
        await CheckUniqueness(transaction, input, customer);
        transaction.Replace(customer);
        await transaction.Reclaim(Customer.PhoneScope, current.PhoneNumber, customer.PhoneNumber, customer.Key);
        await transaction.Reclaim(Customer.EmailScope, current.Email, customer.Email, customer.Key);
        return CustomerView.Of(customer, await CustomerLedgers.Credit(transaction, id));
    });

    private static async Task CheckUniqueness(Transaction transaction, Input input, Customer customer)
    {
        if (input.IsGood("phone_number") && await IsTaken(transaction, Customer.PhoneScope, customer.PhoneNumber, customer))
            input.Fail("phone_number", PhoneTaken);
        if (input.IsGood("email") && await IsTaken(transaction, Customer.EmailScope, customer.Email, customer))
            input.Fail("email", EmailTaken);
        input.Check();
    }

    private static async Task<bool> IsTaken(Transaction transaction, string scope, string value, Customer customer) =>
        await transaction.OwnerOf(scope, value) is { } owner && owner != customer.Key;
}
