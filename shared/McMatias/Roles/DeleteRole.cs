using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Roles;

/// <summary>Deletes a role that no user has (contract 4.3, 5.2), for super administrators only.</summary>
public sealed class DeleteRole(Shop shop)
{
    /// <summary>Deletes it.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var role = await transaction.Find<Role>(id) ?? throw Refusal.NotFound(RoleView.What);
        if (!me.IsSuperAdmin)
            throw Refusal.Forbidden();
        if (role.Users > 0)
            throw InUse.Refusal();
        transaction.Delete(role);
        await transaction.Release(Role.NameScope, SearchText.Fold(role.Name));
        if (SaveRole.Number(role) is { } number)
            await transaction.Release(Role.NumberScope, number);
    });
}
