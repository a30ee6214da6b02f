using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Stock;

namespace Mostrador.McMatias.Branches;

/// <summary>
/// Closes a branch for good (contract 4.4, 5.2), for super administrators only, while no user, sale or repair belongs to it. Its stock is
/// gone from this moment on; what is stored of it is erased in steps.
/// </summary>
public sealed class DeleteBranch(Shop shop)
{
    /// <summary>Deletes it.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var branch = await transaction.Find<Branch>(id) ?? throw Refusal.NotFound(BranchView.What);
        if (!me.IsSuperAdmin)
            throw Refusal.Forbidden();
        if (branch.Uses > 0)
            throw InUse.Refusal();
        transaction.Delete(branch);
        Clearance.Stage(transaction, branch, shop.Now);
    });
}
