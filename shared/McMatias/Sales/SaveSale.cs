using System.Globalization;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Sales;

/// <summary>Opens sales, to which lines are added one by one, and changes what a receipt says (contract 4.10).</summary>
public sealed class SaveSale(Shop shop)
{
    /// <summary>Opens a sale of the caller: in his branch, unless every branch is his and he names another. It gets the next receipt.</summary>
    public async Task<SaleView> Create(Caller me, RequestBody body)
    {
        var blank = new Sale
        {
            Id = await shop.NextId<Sale>(),
            Receipt = "",
            UserId = me.Id,
            BranchId = me.BranchId,
            SoldAt = shop.Now,
            Total = default,
            Payment = PaymentKind.Cash,
        };
        return await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.Spanish);
            var sale = SaleForm.ReadNew(input, me, blank);
            await Check(transaction, input, sale);
            sale = sale with { Receipt = await NextReceipt(transaction) };
            transaction.Create(sale);
            transaction.Increment<User>(sale.UserId, User.UsesField, 1);
            transaction.Increment<Branch>(sale.BranchId, Branch.UsesField, 1);
            return await transaction.Show(sale);
        });
    }

    /// <summary>Changes customer, total and payment of a sale within reach, annulled or not; nothing else of it ever changes.</summary>
    public Task<SaleView> Update(Caller me, long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Sale>(me.Reach, id) ?? throw Refusal.NotFound(SaleView.What);
        var input = Input.Of(body, DjangoMessages.Spanish, partial);
        var sale = SaleForm.ReadChange(input, current);
        await input.CheckReferred(SaleForm.CustomerReference, sale.CustomerId, transaction.Peek<Customer>);
        input.Check();
        if (sale != current)
            transaction.Replace(sale);
        return await transaction.Show(sale);
    });

    // Who deletes the seller or the branch in the meantime makes the counting fail, and the sale runs again and finds neither.
    private static async Task Check(Transaction transaction, Input input, Sale sale)
    {
        await transaction.Gather(SaleReads.Names(sale));
        await input.CheckReferred(SaleForm.CustomerReference, sale.CustomerId, transaction.Peek<Customer>);
        await input.CheckReferred(SaleForm.BranchReference, sale.BranchId, transaction.Peek<Branch>);
        input.Check();
        if (await transaction.Peek<User>(sale.UserId) is null)
            throw new Refusal(new UserGone());
        if (await transaction.Peek<Branch>(sale.BranchId) is null)
            throw Refusal.NotFound(BranchView.What);
    }

    private async Task<string> NextReceipt(Transaction transaction)
    {
        var year = shop.Year.ToString(CultureInfo.InvariantCulture);
        var number = await transaction.NextNumber($"mcmatias-receipts-{year}");
        return $"VTA-{year}-{number.ToString("D5", CultureInfo.InvariantCulture)}";
    }
}
