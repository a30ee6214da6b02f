using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Takes a payment towards a customer's debt (contract D26). Paying too much ends the debt; the entry keeps the amount paid.</summary>
public sealed class PayCredit(Shop shop)
{
    private static readonly DecimalField Payment = new("amount", digits: 10, decimals: 2);
    private static readonly TextField Description = new("description", 255, required: false, blank: true);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Payment, Description];

    /// <summary>Takes the payment.</summary>
    public async Task<CreditPaid> Run(long customerId, RequestBody body)
    {
        var entryId = await shop.NextId<CreditEntry>();
        return await shop.Transact(async transaction =>
        {
            var current = await transaction.Find<Customer>(customerId) ?? throw Refusal.NotFound();
            var (paid, description) = Read(Input.Whole(body, DjangoMessages.English));
            var customer = current with { CreditUsed = Amount.Max(current.CreditUsed - paid, Amount.Zero) };
            transaction.Replace(customer);
            transaction.Create(new CreditEntry
            {
                Id = entryId,
                CustomerId = customerId,
                Amount = paid,
                TransactionType = CreditEntry.Payment,
                Description = description,
                CreatedAt = shop.Now,
            });
            return new CreditPaid("success", customer.CreditUsed, customer.AvailableCredit());
        });
    }

    private static (Amount Paid, string Description) Read(Input input)
    {
        var sent = input.Raw(Payment.Name);
        if (DecimalText.Of(sent) is null)
            throw NotPositive();
        var (paid, error) = Payment.Parse(sent, input.Messages);
        if (error is not null)
            throw DjangoAnswer.ErrorList(error);
        if (paid <= 0)
            throw NotPositive();
        var description = input.Read(Description, "Abono a deuda");
        input.Check();
        return (Amount.Round(paid), description);
    }

    private static Refusal NotPositive() => DjangoAnswer.ErrorList("El monto del abono debe ser positivo.");
}

/// <summary>The answer to a payment of credit.</summary>
public sealed record CreditPaid(string Status, Amount NewCreditUsed, Amount AvailableCredit);
