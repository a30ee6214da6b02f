using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Shops;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>
/// Deletes an account with its orders and reviews (contract 4.51). They are gone from this moment on, because the deletion is on record.
/// What fits into the same transaction is erased in it; the rest of somebody who ordered a lot follows in steps.
/// </summary>
public sealed class DeleteUser(Shop shop)
{
    /// <summary>Deletes it: the caller's own, or any for an administrator.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var user = ReadUsers.Reachable(me, await transaction.Find<User>(id));
        transaction.Delete(user);
        await transaction.Release(User.UsernameScope, user.Username);
        await DeletionRecord.Enter(transaction, Deletion.Of<User>(id));
        if (!await EraseUser.EraseSome(transaction, id))
            return;
        shop.AskToErase(transaction, EraseUser.Queue, "smartsales-user", id);
    });
}
