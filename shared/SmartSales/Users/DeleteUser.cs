using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Shops;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>
/// Deletes an account with its orders and reviews (contract 4.51). They are gone from this moment on, because the deletion is on record.
/// What fits into the same transaction is erased in it; the rest of somebody who ordered a lot follows in steps, before the answer. Should
/// the process die in between, the message that was stored with the deletion has it done.
/// </summary>
public sealed class DeleteUser(Shop shop, EraseUser erase)
{
    /// <summary>Deletes it: the caller's own, or any for an administrator.</summary>
    public async Task Run(Caller me, long id)
    {
        if (await Delete(me, id))
            await erase.Rest(id);
    }

    // Whether something is left to erase.
    private Task<bool> Delete(Caller me, long id) => shop.Transact(async transaction =>
    {
        var user = ReadUsers.Reachable(me, await transaction.Find<User>(id));
        transaction.Delete(user);
        await transaction.Release(User.UsernameScope, user.Username);
        await DeletionRecord.Enter(transaction, Deletion.Of<User>(id));
        var more = await EraseUser.EraseSome(transaction, id);
        if (more)
            shop.AskToErase(transaction, EraseUser.Queue, "smartsales-user", id);
        return more;
    });
}
