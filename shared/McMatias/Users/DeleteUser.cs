using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Users;

/// <summary>Deletes a user within reach for good, while no sale and no repair names him (contract 4.6, 5.2).</summary>
public sealed class DeleteUser(Shop shop)
{
    /// <summary>Deletes him.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var user = await SaveUser.Reachable(transaction, me, id);
        await Staff.Change(transaction, user, null);
        if (user.Uses > 0)
            throw InUse.Refusal();
        transaction.Delete(user);
        await transaction.Release(User.EmailScope, SearchText.Fold(user.Email));
    });
}
