using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Sales;

/// <summary>Deletes a sale with its lines (contract 4.10). Stock does not move, and its receipt is not used again.</summary>
public sealed class DeleteSale(Shop shop)
{
    /// <summary>Deletes it.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var sale = await transaction.Find<Sale>(me.Reach, id) ?? throw Refusal.NotFound(SaleView.What);
        var lines = await transaction.Query(SaleLine.Of(sale));
        await transaction.Gather(lines.Select(line => SaleLine.Type.IdOf(line.Key)));
        foreach (var line in lines)
        {
            if (await transaction.Find<SaleLine>(line.Key) is { } found)
                transaction.Delete(found);
        }

        transaction.Delete(sale);
        transaction.Increment<User>(sale.UserId, User.UsesField, -1);
        transaction.Increment<Branch>(sale.BranchId, Branch.UsesField, -1);
    });
}
